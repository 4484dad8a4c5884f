package io.cumul.postgres;

import static org.awaitility.Awaitility.await;

import io.cumul.support.GatewayServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** PostgreSQL's bounds on a connection that has locked something and is then not heard of any more. */
class LaneSettingsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LaneSettings SETTINGS = new LaneSettings(
            Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofMillis(500), Duration.ofMillis(700));

    private Connection lane;
    private Connection other;

    @BeforeEach
    void aLaneLocksARow() throws SQLException {
        other = connect();
        execute(other, "CREATE TABLE locked AS SELECT 1 AS id");
        lane = connect();
        for (String setting : SETTINGS.statements()) {
            execute(lane, setting);
        }
        lane.setAutoCommit(false);
        execute(lane, "SELECT id FROM locked FOR UPDATE");
    }

    @AfterEach
    void close() throws SQLException {
        lane.abort(Runnable::run);
        execute(other, "DROP TABLE locked");
        other.close();
    }

    @Test
    void whoSaysNothingMoreLosesItsLocks() {
        await().atMost(PATIENCE).until(this::isFree);
    }

    @Test
    void whoDoesNotReadWhatItAskedForLosesItsLocks() throws SQLException {
        new CopyManager(lane.unwrap(BaseConnection.class))
                .copyOut("COPY (SELECT repeat('x', 1000) FROM generate_series(1, 100000)) TO STDOUT");

        await().atMost(PATIENCE).until(this::isFree);
    }

    private boolean isFree() throws SQLException {
        try (Statement statement = other.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM locked FOR UPDATE SKIP LOCKED")) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect() throws SQLException {
        Map<String, String> settings = GatewayServers.settings();
        return DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
    }
}
