package io.cumul.api.call;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The gateway's PostgreSQL, for tests that need what no caller can bring about. */
public final class Ledger {
    private static final long MOST_POINTS = (1L << 53) - 1;

    private Ledger() {}

    /** Holds a table: from now on nobody else writes to it, and whoever tries waits. */
    public static Hold hold(String table) {
        return new Hold(connect(), table);
    }

    /** Changes rows, of which there must be one. */
    public static void change(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, values)) {
            int changed = statement.executeUpdate();
            if (changed != 1) {
                throw new IllegalStateException(changed + " rows changed, not one: " + sql);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** The text in the first column of the only row. */
    public static String text(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Every column of the gateway's tables, as {@code table.column}, of which some row holds a text, alone or within another. */
    public static Set<String> columnsWith(String text) {
        Set<String> found = new TreeSet<>();
        String all = text("""
                SELECT string_agg(table_name || '.' || column_name, ',')
                FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
                WHERE table_schema = 'public' AND table_type = 'BASE TABLE'""");
        for (String column : all.split(",", -1)) {
            String[] names = column.split("[.]", -1);
            String sql =
                    "SELECT count(*) FROM \"%s\" WHERE position(? IN \"%s\"::text) > 0".formatted(names[0], names[1]);
            if (!"0".equals(text(sql, text))) {
                found.add(column);
            }
        }
        return found;
    }

    /**
     * Calls while an account without points holds as many as one may; no number of purchases brings it there in a test's
     * time.
     */
    public static Response whileFull(Member member, Supplier<Response> call) {
        String lots = "UPDATE account SET lots = ?, points = ? WHERE id = ?";
        change(lots, String.valueOf(MOST_POINTS), MOST_POINTS, member.id());
        try {
            return call.get();
        } finally {
            change(lots, "", 0, member.id());
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static Connection connect() {
        Config config = ConfigProvider.getConfig();
        try {
            return DriverManager.getConnection(
                    config.getValue("quarkus.datasource.jdbc.url", String.class),
                    config.getValue("quarkus.datasource.username", String.class),
                    config.getValue("quarkus.datasource.password", String.class));
        } catch (SQLException failure) {
            throw new IllegalStateException("the ledger cannot be reached", failure);
        }
    }
}
