package io.cumul.postgres;

import io.cumul.support.GatewayServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** The accounts, held by somebody at a console until closed, so that whoever reads one waits. */
final class LockedTable implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Connection console;
    private final Connection other;

    LockedTable() throws SQLException {
        console = DriverManager.getConnection(GatewayServers.jdbc());
        other = DriverManager.getConnection(GatewayServers.jdbc());
        console.setAutoCommit(false);
        try (Statement lock = console.createStatement()) {
            lock.execute("LOCK TABLE account IN ACCESS EXCLUSIVE MODE");
        }
    }

    /** Waits until so many connections wait for the lock. */
    void awaitWaiting(int connections) {
        Awaitility.await().atMost(PATIENCE).until(() -> waiting().size() == connections);
    }

    /** Fails the statements that wait for the lock. */
    void failWaiting() throws SQLException {
        toWaiting("pg_cancel_backend");
    }

    /** Ends the connections that wait for the lock. */
    void endWaiting() throws SQLException {
        toWaiting("pg_terminate_backend");
    }

    private void toWaiting(String function) throws SQLException {
        for (int process : waiting()) {
            try (Statement call = other.createStatement()) {
                call.execute("SELECT %s(%d)".formatted(function, process));
            }
        }
    }

    private List<Integer> waiting() throws SQLException {
        List<Integer> processes = new ArrayList<>();
        try (Statement look = other.createStatement();
                ResultSet found = look.executeQuery("SELECT pid FROM pg_locks WHERE relation = 'account'::regclass"
                        + " AND mode = 'AccessShareLock' AND NOT granted")) {
            while (found.next()) {
                processes.add(found.getInt(1));
            }
        }
        return processes;
    }

    @Override
    public void close() throws SQLException {
        console.rollback();
        console.close();
        other.close();
    }
}
