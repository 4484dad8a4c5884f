package io.cumul.checker.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the tables over JDBC, in one snapshot, columns by name. */
final class Postgres implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final String run;

    /**
     * A reader.
     *
     * @param url JDBC, with user and password
     * @param run what the ids of the accounts to be read begin with
     */
    Postgres(String url, String run) throws SQLException {
        this.run = run;
        connection = DriverManager.getConnection(url);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
    }

    Map<String, List<Entry>> journal() throws SQLException {
        Map<String, List<Entry>> journal = new HashMap<>();
        each(
                "SELECT * FROM entry WHERE account_id LIKE ? ORDER BY account_id, seq",
                row -> journal.computeIfAbsent(row.getString("account_id"), account -> new ArrayList<>())
                        .add(entry(row)));
        return journal;
    }

    /** The accounts' rows, and in {@code shards} the shard that each lives in. */
    Map<String, Row> rows(Map<String, Integer> shards) throws SQLException {
        Map<String, Row> rows = new HashMap<>();
        each("SELECT * FROM account WHERE id LIKE ?", row -> {
            String id = row.getString("id");
            shards.put(id, row.getInt("shard"));
            rows.put(
                    id,
                    new Row(
                            id,
                            Lots.read(row.getString("lots")),
                            row.getLong("points"),
                            row.getLong("held"),
                            row.getLong("owed"),
                            row.getInt("status") == Row.FROZEN,
                            row.getLong("version"),
                            instant(row, "enrolled_at"),
                            instant(row, "changed_at")));
        });
        return rows;
    }

    Map<KeyRef, Kept> kept() throws SQLException {
        Map<KeyRef, Kept> kept = new HashMap<>();
        each("SELECT * FROM outcome WHERE account_id LIKE ?", row -> {
            String refusal = row.getString("refusal");
            kept.put(
                    new KeyRef(row.getString("account_id"), row.getString("key")),
                    new Kept(
                            row.getObject("seq", Long.class),
                            refusal == null ? MissingNode.getInstance() : json(refusal),
                            row.getString("shown") != null,
                            instant(row, "at")));
        });
        return kept;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("account_id"),
                row.getLong("seq"),
                row.getInt("kind"),
                book(row.getObject("from_book", Integer.class)),
                book(row.getObject("to_book", Integer.class)),
                row.getLong("points"),
                Lots.read(row.getString("lots")),
                instant(row, "at"),
                row.getLong("available_after"),
                row.getString("order_id"),
                row.getObject("redeemed_on_order", Long.class),
                row.getString("hold_id"),
                details(row.getString("details")));
    }

    private static @Nullable Book book(@Nullable Integer code) {
        return code == null ? null : Book.of(code);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static JsonNode details(@Nullable String text) {
        return text == null ? MissingNode.getInstance() : json(text);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException none) {
            throw new IllegalStateException("no document: " + text, none);
        }
    }

    private void each(String query, Reading reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, run + "-%");
            statement.setFetchSize(10_000);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    reading.row(result);
                }
            }
        }
    }

    /** What is done with a row. */
    private interface Reading {
        void row(ResultSet row) throws SQLException;
    }
}
