package io.cumul.checker.rebuild;

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
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads accounts and journal over JDBC, in one snapshot, one account after the other, columns by name. */
final class Tables {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 5_000;

    private final String url;

    /**
     * The tables of a database.
     *
     * @param url JDBC, with user and password
     */
    Tables(String url) {
        this.url = url;
    }

    /**
     * Reads each account that has a row or entries.
     *
     * @param only the accounts that are wanted; absent for all of them
     */
    void read(@Nullable Collection<String> only, Reader reader) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (PreparedStatement accounts = query(connection, "account", "id", "shard, id", only);
                    PreparedStatement entries =
                            query(connection, "entry", "account_id", "shard, account_id, seq", only);
                    ResultSet rows = accounts.executeQuery();
                    ResultSet lines = entries.executeQuery()) {
                merge(rows, lines, reader);
            }
        }
    }

    private static PreparedStatement query(
            Connection connection, String table, String id, String order, @Nullable Collection<String> only)
            throws SQLException {
        String which = only == null ? "" : " WHERE " + id + " = ANY (?)";
        PreparedStatement statement =
                connection.prepareStatement("SELECT * FROM " + table + which + " ORDER BY " + order);
        if (only != null) {
            statement.setArray(1, connection.createArrayOf("text", only.toArray()));
        }
        statement.setFetchSize(AT_ONCE);
        return statement;
    }

    /** Both come in the order of shards and ids, so that no more than one account is in memory at a time. */
    private static void merge(ResultSet rows, ResultSet lines, Reader reader) throws SQLException {
        Key row = next(rows, "id");
        Key line = next(lines, "account_id");
        while (row != null || line != null) {
            Key key = line == null || (row != null && row.compareTo(line) < 0) ? row : line;
            Row account = key.equals(row) ? row(rows) : null;
            row = key.equals(row) ? next(rows, "id") : row;
            List<Line> journal = new ArrayList<>();
            while (key.equals(line)) {
                journal.add(line(lines));
                line = next(lines, "account_id");
            }
            reader.account(key.id(), account, journal);
        }
    }

    private static @Nullable Key next(ResultSet result, String id) throws SQLException {
        return result.next() ? new Key(result.getInt("shard"), result.getString(id)) : null;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt("status"),
                row.getString("lots"),
                row.getString("holds"),
                row.getLong("owed"),
                new Row.Sums(
                        row.getLong("points"),
                        row.getLong("pending"),
                        row.getLong("held"),
                        instantOrNull(row, "next_change_at")),
                row.getString("standing"),
                row.getLong("version"),
                instant(row, "enrolled_at"),
                instant(row, "changed_at"));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("seq"),
                row.getInt("kind"),
                move(row),
                instant(row, "at"),
                new Line.After(
                        row.getLong("available_after"),
                        row.getLong("pending_after"),
                        row.getLong("held_after"),
                        instantOrNull(row, "next_change_at")),
                about(row),
                instantOrNull(row, "extended_to"),
                row.getString("tier"),
                row.getString("hold_id"),
                json(row.getString("details")));
    }

    private static Line.@Nullable Move move(ResultSet row) throws SQLException {
        int from = row.getInt("from_book");
        return row.wasNull()
                ? null
                : new Line.Move(from, row.getInt("to_book"), row.getLong("points"), Lots.read(row.getString("lots")));
    }

    private static Line.@Nullable About about(ResultSet row) throws SQLException {
        String order = row.getString("order_id");
        return order == null
                ? null
                : new Line.About(
                        order, row.getString("part"), row.getString("channel"), instantOrNull(row, "occurred_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static JsonNode json(@Nullable String text) {
        try {
            return text == null ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException none) {
            throw new IllegalStateException("no details: " + text, none);
        }
    }

    /** What is done with an account. */
    interface Reader {
        /**
         * Takes one account.
         *
         * @param row absent if it has none
         */
        void account(String id, @Nullable Row row, List<Line> journal);
    }

    /** Where an account stands in the tables, whose ids compare byte by byte; they are ASCII. */
    private record Key(int shard, String id) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return shard == other.shard ? id.compareTo(other.id) : Integer.compare(shard, other.shard);
        }
    }
}
