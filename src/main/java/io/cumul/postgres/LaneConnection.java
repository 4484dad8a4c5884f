package io.cumul.postgres;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import org.jspecify.annotations.Nullable;

/**
 * Holds one prepared connection for as long as it is good. It belongs to no pool, so that it can really be closed: nobody
 * may be handed a connection on which a transaction could still be open. Used on one event loop only.
 */
final class LaneConnection {
    private final Vertx vertx;
    private final PgConnectOptions options;
    private final LaneSettings settings;
    private @Nullable Future<PgConnection> held;

    /**
     * A connection to be opened at its first use.
     *
     * @param options where to, and as whom
     * @param settings PostgreSQL's bounds on it
     */
    LaneConnection(Vertx vertx, PgConnectOptions options, LaneSettings settings) {
        this.vertx = vertx;
        this.options = new PgConnectOptions(options)
                .setCachePreparedStatements(true)
                // A batch's append is longer than what is kept by default, and would be parsed and planned each time.
                .setPreparedStatementCacheSqlFilter(sql -> true)
                .setConnectTimeout((int) settings.statementTimeout().toMillis());
        this.settings = settings;
    }

    /** The held connection, opened and prepared if there is none. */
    Future<PgConnection> get() {
        Future<PgConnection> current = held;
        if (current == null || current.failed()) {
            current = open();
            held = current;
        }
        return current;
    }

    /** Closes the connection, whatever is under way on it; the next {@link #get} opens another. */
    void giveUp() {
        Future<PgConnection> current = held;
        held = null;
        if (current != null) {
            current.onSuccess(PgConnection::close);
        }
    }

    private Future<PgConnection> open() {
        return PgConnection.connect(vertx, options)
                .compose(connection -> prepare(connection)
                        .onFailure(failure -> connection.close())
                        .map(connection))
                .onSuccess(this::watch);
    }

    private Future<?> prepare(PgConnection connection) {
        return connection.query(String.join("; ", settings.statements())).execute();
    }

    private void watch(PgConnection connection) {
        connection.closeHandler(closed -> {
            if (held != null && held.result() == connection) {
                held = null;
            }
        });
    }
}
