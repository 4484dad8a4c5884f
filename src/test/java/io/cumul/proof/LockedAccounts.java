package io.cumul.proof;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** The rows of some accounts, locked by somebody at a console until closed. */
final class LockedAccounts implements AutoCloseable {
    private final Connection console;

    private LockedAccounts(Connection console) {
        this.console = console;
    }

    static LockedAccounts of(String member) {
        return of(List.of(member));
    }

    static LockedAccounts of(Collection<String> members) {
        try {
            Connection console = DriverManager.getConnection(Gateways.jdbc());
            console.setAutoCommit(false);
            LockedAccounts locked = new LockedAccounts(console);
            long rows = locked.lock(members, "");
            if (rows != members.size()) {
                throw new AssertionError(rows + " rows locked instead of " + members.size());
            }
            return locked;
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Whether somebody has an account's row locked at this moment. */
    static boolean isHeld(String member) {
        try (Connection console = DriverManager.getConnection(Gateways.jdbc())) {
            return new LockedAccounts(console).lock(List.of(member), "SKIP LOCKED") == 0;
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public void close() {
        try {
            console.rollback();
            console.close();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private long lock(Collection<String> members, String how) throws SQLException {
        String sql = "SELECT count(*) FROM (SELECT 1 FROM account WHERE id = ANY (?) ORDER BY shard, id FOR UPDATE "
                + how + ") AS locked";
        try (PreparedStatement statement = console.prepareStatement(sql)) {
            Array ids = console.createArrayOf("text", members.toArray());
            statement.setArray(1, ids);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
