package io.cumul.posting;

import static org.awaitility.Awaitility.await;

import io.cumul.support.GatewayServers;
import io.vertx.pgclient.PgConnectOptions;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/**
 * A database of its own in the tests' PostgreSQL, whose clock stands still until it is moved: a year goes by in a minute, and
 * whoever moves it knows the very instant at which a command is judged. The schema that is searched before PostgreSQL's own has
 * another {@code clock_timestamp()}; the gateways' statements are what they always are.
 */
final class MovedLedger implements AutoCloseable {
    private static final String[] CLOCK = {
        "CREATE SCHEMA moved",
        "CREATE TABLE moved.moment (at timestamptz NOT NULL)",
        "INSERT INTO moved.moment VALUES ('epoch')",
        "CREATE FUNCTION moved.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS 'SELECT at FROM moved.moment'"
    };

    private static final String SESSIONS = "SELECT count(*) FROM pg_stat_activity WHERE datname = ?";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Map<String, String> settings = GatewayServers.settings();
    private final String name = "workload_" + UUID.randomUUID().toString().replace('-', '_');
    private final Connection connection;
    private final PreparedStatement move;

    /** A ledger in which there is nothing. */
    MovedLedger() throws SQLException {
        run(setting("jdbc.url"), "CREATE DATABASE " + name);
        Flyway.configure()
                .dataSource(url(), setting("username"), setting("password"))
                .load()
                .migrate();
        run(url(), CLOCK);
        run(url(), "ALTER DATABASE " + name + " SET search_path = moved, pg_catalog, public");
        connection = connect(url());
        run("SET synchronous_commit = off");
        move = connection.prepareStatement("UPDATE moved.moment SET at = ?");
    }

    /** It is so late from now on. */
    void at(Instant now) throws SQLException {
        move.setObject(1, now.atOffset(ZoneOffset.UTC));
        move.executeUpdate();
    }

    /** The way in for a test, beside the gateways. */
    Connection connection() {
        return connection;
    }

    /** Where it is, with user and password. */
    String address() {
        return url() + "?user=" + setting("username") + "&password=" + setting("password");
    }

    /** The way in for a gateway. */
    PgConnectOptions options() {
        return PgConnectOptions.fromUri(setting("reactive.url"))
                .setUser(setting("username"))
                .setPassword(setting("password"))
                .setDatabase(name);
    }

    /** Nobody is connected any more, and nothing of it is needed. */
    @Override
    public void close() throws SQLException {
        connection.close();
        await().atMost(PATIENCE).until(() -> left() == 0);
        run(setting("jdbc.url"), "DROP DATABASE " + name);
    }

    private int left() throws SQLException {
        try (Connection once = connect(setting("jdbc.url"));
                PreparedStatement sessions = once.prepareStatement(SESSIONS)) {
            sessions.setString(1, name);
            try (ResultSet row = sessions.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void run(String statement) throws SQLException {
        try (Statement plain = connection.createStatement()) {
            plain.execute(statement);
        }
    }

    private void run(String url, String... statements) throws SQLException {
        try (Connection once = connect(url);
                Statement plain = once.createStatement()) {
            for (String statement : statements) {
                plain.execute(statement);
            }
        }
    }

    private Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, setting("username"), setting("password"));
    }

    private String url() {
        URI server = URI.create(setting("jdbc.url").substring("jdbc:".length()));
        return "jdbc:postgresql://" + server.getHost() + ":" + server.getPort() + "/" + name;
    }

    private String setting(String key) {
        return Objects.requireNonNull(settings.get("quarkus.datasource." + key), key);
    }
}
