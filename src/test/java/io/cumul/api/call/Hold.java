package io.cumul.api.call;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A table that is held, until it is let go. */
public final class Hold implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String WAITING = "FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))";

    private final Connection connection;

    Hold(Connection connection, String table) {
        this.connection = connection;
        try {
            connection.setAutoCommit(false);
            execute("LOCK TABLE " + table + " IN EXCLUSIVE MODE");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Returns once somebody waits for the table. */
    public void awaitSomebody() {
        await().atMost(PATIENCE).until(() -> count("SELECT count(*) " + WAITING) > 0);
    }

    /** Ends the connections of those who wait, as the end of a server would. */
    public void disconnectWhoWaits() throws SQLException {
        awaitSomebody();
        count("SELECT count(pg_terminate_backend(pid)) " + WAITING);
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
