package io.cumul.postgres;

import io.cumul.core.account.AccountId;
import io.cumul.loop.Gather;
import io.cumul.loop.PerLoop;
import io.smallrye.mutiny.Uni;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of accounts, those together that are asked for on one event loop in one turn or while a statement is under way.
 * Each row counts as one read.
 */
final class RowsTogether {
    /** So that nobody waits long for the rows of others. */
    static final int MOST = 64;

    /**
     * Reads each row by its whole key, whatever the statistics of a young table say. The subquery for each key makes the wanted
     * ones the outer side of the loop; that their number is hidden from the planner keeps it from making a plan for each.
     */
    static final String FIND = """
            SELECT found.*
            FROM unnest((SELECT $1::int8[]::int2[]), (SELECT $2::text[])) AS wanted (shard, id)
            CROSS JOIN LATERAL (
                SELECT %s
                FROM account a
                WHERE a.shard = wanted.shard AND a.id = wanted.id
                OFFSET 0
            ) AS found
            """.formatted(AccountColumns.LIST);

    private final Pool pool;
    private final Reads reads;
    private final PerLoop<Gather<AccountId, AsyncResult<Optional<Row>>>> loops;

    RowsTogether(Vertx vertx, Pool pool, Reads reads, ReadLimits limits) {
        this.pool = pool;
        this.reads = reads;
        this.loops = new PerLoop<>(
                vertx,
                loop -> new Gather<>(
                        loop,
                        wanted -> trip(loop, wanted),
                        MOST,
                        // Each has its place among the reads, so nobody is turned away here.
                        limits.inFlight(),
                        RejectedExecutionException::new));
    }

    /**
     * The row as last committed.
     *
     * @return null if there is none; fails with {@link io.cumul.posting.LedgerUnavailable}
     */
    Uni<@Nullable Row> find(AccountId accountId) {
        return reads.placed(() -> loops.<AsyncResult<Optional<Row>>>ask((gather, answer) ->
                        gather.ask(accountId, done -> answer.accept(done.succeeded() ? done.result() : failed(done))))
                .onItem()
                .transformToUni(found -> found.succeeded()
                        ? Uni.createFrom().item(found.result().orElse(null))
                        : Uni.createFrom().failure(found.cause())));
    }

    /** Never fails as a whole: what kept those aboard from their rows need not keep those who wait. */
    private Future<List<AsyncResult<Optional<Row>>>> trip(Context loop, List<AccountId> wanted) {
        Promise<Map<String, Row>> arrival = ((ContextInternal) loop).promise();
        // A trip that takes too long is no longer waited for, or the next one would never depart.
        reads.inTime(reads.carry(
                        wanted.size(),
                        () -> Uni.createFrom()
                                .completionStage(() -> rows(wanted).toCompletionStage())))
                .subscribe()
                .with(arrival::tryComplete, arrival::tryFail);
        return arrival.future().transform(arrived -> Future.succeededFuture(answers(wanted, arrived)));
    }

    private Future<Map<String, Row>> rows(List<AccountId> wanted) {
        List<AccountId> each = wanted.stream().distinct().toList();
        Object[] keys = {Columns.longs(each, AccountId::shard), Columns.texts(each, AccountId::value)};
        return pool.preparedQuery(FIND).execute(Tuple.from(keys)).map(found -> {
            Map<String, Row> rows = new HashMap<>();
            found.forEach(row -> rows.put(row.getString(0), row));
            return rows;
        });
    }

    private static List<AsyncResult<Optional<Row>>> answers(
            List<AccountId> wanted, AsyncResult<Map<String, Row>> arrived) {
        List<AsyncResult<Optional<Row>>> answers = new ArrayList<>();
        for (AccountId accountId : wanted) {
            answers.add(
                    arrived.succeeded()
                            ? Future.succeededFuture(
                                    Optional.ofNullable(arrived.result().get(accountId.value())))
                            : failed(arrived));
        }
        return answers;
    }

    private static AsyncResult<Optional<Row>> failed(AsyncResult<?> done) {
        return Future.failedFuture(done.cause());
    }
}
