package io.cumul.wiring;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the pool as Quarkus would, and remembers how to connect: the lanes' connections belong to no pool, but go to the same
 * server in the same way (address, credentials, TLS).
 */
@Singleton
final class LedgerPool implements PgPoolCreator {
    private volatile @Nullable PgConnectOptions options;

    @Override
    public Pool create(Input input) {
        options = input.pgConnectOptionsList().getFirst();
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .withConnectHandler(LedgerPool::prepare)
                .build();
    }

    /** Sessions reach rows by index: a plan that was made and kept while a table was young would scan it long after. */
    private static void prepare(SqlConnection connection) {
        // Ready or broken, it is the pool's again.
        connection.query("SET enable_seqscan = off").execute().onComplete(done -> connection.close());
    }

    /** How to connect; known once Quarkus has made the pool, which it does before anything of ours starts. */
    PgConnectOptions options() {
        return Objects.requireNonNull(options, "the pool has not been made yet");
    }
}
