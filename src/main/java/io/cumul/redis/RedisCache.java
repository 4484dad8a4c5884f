package io.cumul.redis;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.loop.Gather;
import io.cumul.loop.PerLoop;
import io.cumul.posting.CommitListener;
import io.cumul.posting.IdempotencyKey;
import io.cumul.posting.Judged;
import io.cumul.posting.KeptOutcome;
import io.cumul.posting.LedgerCache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's cache in Redis. Every call has a deadline; what does not succeed is counted and otherwise of no consequence,
 * since a snapshot lives no longer than {@link RedisLimits#snapshotTtl} and the ledger alone decides.
 */
public final class RedisCache implements LedgerCache, CommitListener {
    private static final Logger LOG = Logger.getLogger(RedisCache.class);

    private final PerLoop<Loop> loops;
    private final Gate gate;
    private final WritingThrough writing;
    private final Keyspace keyspace;
    private final CacheObserver observer;
    private final Surroundings around;

    /**
     * A cache over clients, which stay the caller's to close.
     *
     * @param vertx keeps the deadlines
     * @param clients gives a client for the event loop that asks for it, once for each; one connection of its pool is held. A
     *     client keeps its connections on the loop that it was made on, so one for all would let each answer change threads twice
     * @param keyspace what the clients connect to
     */
    public RedisCache(
            Vertx vertx,
            Supplier<Redis> clients,
            Keyspace keyspace,
            RedisLimits limits,
            CacheObserver observer,
            Surroundings around) {
        this.gate = new Gate(limits, around.nanoTime());
        this.writing = new WritingThrough(keyspace, limits, observer, around);
        this.keyspace = keyspace;
        this.observer = observer;
        this.around = around;
        this.loops = new PerLoop<>(vertx, context -> {
            Calls calls = new Calls(vertx, new RedisLink(clients.get(), around.nanoTime()), gate, limits);
            return new Loop(
                    calls,
                    gather(context, wanted -> look(calls, wanted), limits),
                    gather(context, due -> writing.fill(calls, due), limits));
        });
    }

    @Override
    public Uni<Look> look(AccountId accountId, @Nullable IdempotencyKey key) {
        return look(Wanted.of(accountId, key), this::seen);
    }

    @Override
    public Uni<Look> earlier(AccountId accountId, IdempotencyKey key) {
        return look(Wanted.outcome(accountId, key), found -> new Look(true, null, found.outcome()));
    }

    @Override
    public Uni<Void> keep(KeptOutcome outcome) {
        return written(loop -> writing.keep(loop.calls(), outcome));
    }

    @Override
    public Uni<Void> fill(Account account) {
        Instant readAt = around.clock().instant();
        return written(loop -> {
            Gather<Repairs.Due, Boolean> fills = loop.fills();
            return Future.<Boolean>future(asked -> fills.ask(writing.due(account, readAt), asked::handle))
                    .onSuccess(done -> observer.filled());
        });
    }

    @Override
    public Uni<Void> committed(Judged judged) {
        if (judged.writesNothing()) {
            return Uni.createFrom().voidItem();
        }
        return written(loop -> {
            long start = around.nanoTime().getAsLong();
            return writing.committed(loop.calls(), judged)
                    .onSuccess(done -> observer.wroteThrough(around.nanoTime().getAsLong() - start));
        });
    }

    @Override
    public Uni<Void> found(List<Account> accounts, Instant at) {
        return written(loop -> writing.found(loop.calls(), accounts, at));
    }

    /** How many accounts wait for their snapshot to be repaired. */
    public int repairsWaiting() {
        return writing.waiting();
    }

    /** Whether Redis is left alone, but for a trial now and then. */
    public boolean leavesRedisAlone() {
        return gate.shut();
    }

    private static <Q, A> Gather<Q, A> gather(
            Context loop, Function<List<Q>, Future<List<A>>> trip, RedisLimits limits) {
        return new Gather<>(loop, trip, limits.gather(), limits.waiting(), Unreached::busy);
    }

    private Future<List<Looks.Found>> look(Calls calls, List<Wanted> wanted) {
        long start = around.nanoTime().getAsLong();
        return calls.call(new Looks(wanted, keyspace)::ask).onSuccess(found -> {
            observer.looked(wanted.size(), around.nanoTime().getAsLong() - start);
            writing.repair(calls);
        });
    }

    private Uni<Look> look(Wanted wanted, Function<Looks.Found, Look> seen) {
        return loops.ask((loop, answer) -> loop.looks().ask(wanted, done -> answer.accept(reached(done, seen))));
    }

    private Look reached(AsyncResult<Looks.Found> done, Function<Looks.Found, Look> seen) {
        if (done.failed()) {
            observer.unreached();
            return Look.UNREACHED;
        }
        return seen.apply(done.result());
    }

    private Look seen(Looks.Found found) {
        Snapshot.Read snapshot = found.snapshot();
        if (snapshot == null) {
            observer.miss();
            return new Look(true, null, found.outcome());
        }
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, around.clock().instant());
        observer.hit(Math.max(0, now - snapshot.evaluatedMicros()));
        return new Look(true, snapshot.account(), found.outcome());
    }

    /** Completes whatever comes of the writing. */
    private Uni<Void> written(Function<Loop, Future<?>> write) {
        return loops.<Boolean>ask((loop, answer) -> {
                    try {
                        write.apply(loop).onComplete(done -> answer.accept(done.succeeded()));
                    } catch (RuntimeException defect) {
                        observer.writeFailed();
                        LOG.error("A snapshot or an outcome could not be put into words", defect);
                        answer.accept(false);
                    }
                })
                .replaceWithVoid();
    }
}
