package io.cumul.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.function.Consumer;

/** Reads the rows of a statement. */
final class Rows {
    private Rows() {}

    /**
     * Reads every row. One that cannot be read fails the load: without it, the rest would be judged as if it were not there.
     *
     * @return how many rows there were; fails with {@link UnreadableRow} if one cannot be read
     */
    static Future<Integer> read(SqlConnection connection, Consumer<Row> reader, String sql, Object... columns) {
        return connection.preparedQuery(sql).execute(Tuple.from(columns)).map(rows -> {
            for (Row row : rows) {
                try {
                    reader.accept(row);
                } catch (RuntimeException unreadable) {
                    throw new UnreadableRow(unreadable);
                }
            }
            return rows.size();
        });
    }
}
