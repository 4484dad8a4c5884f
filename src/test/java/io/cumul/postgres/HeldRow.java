package io.cumul.postgres;

import io.cumul.core.account.AccountId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** The lock of an account's row, held by somebody at a console until closed. */
final class HeldRow implements AutoCloseable {
    private final Connection console;

    private HeldRow(Connection console) {
        this.console = console;
    }

    static HeldRow of(AccountId member) throws SQLException {
        var config = ConfigProvider.getConfig();
        Connection console = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
        console.setAutoCommit(false);
        try (PreparedStatement lock =
                console.prepareStatement("SELECT 1 FROM account WHERE shard = ? AND id = ? FOR UPDATE")) {
            lock.setShort(1, member.shard());
            lock.setString(2, member.value());
            lock.executeQuery();
        }
        return new HeldRow(console);
    }

    @Override
    public void close() throws SQLException {
        console.rollback();
        console.close();
    }
}
