package io.cumul.redis;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.posting.CommitListener;
import io.cumul.posting.IdempotencyKey;
import io.cumul.posting.Judged;
import io.cumul.posting.KeptOutcome;
import io.cumul.posting.LedgerCache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's cache in Redis. Every call has a deadline; what does not succeed is counted and otherwise of no consequence,
 * since a snapshot lives no longer than {@link RedisLimits#snapshotTtl} and the ledger alone decides.
 */
public final class RedisCache implements LedgerCache, CommitListener {
    private static final Logger LOG = Logger.getLogger(RedisCache.class);

    /** Snapshots live this much shorter by chance, at most, so that those of one batch do not all vanish at once. */
    private static final double JITTER = 0.2;

    /** The most repairs written in one call. */
    private static final int REPAIR_BATCH = 64;

    private final Calls calls;
    private final RedisLimits limits;
    private final CacheObserver observer;
    private final LongSupplier nanoTime;
    private final RandomGenerator random;
    private final Repairs repairs;

    /**
     * A cache over a client, which stays the caller's to close.
     *
     * @param vertx keeps the deadlines
     * @param redis a standalone client; of its pool one connection is held
     * @param nanoTime the running time in nanoseconds, such as {@link System#nanoTime}
     * @param random chance for the jitter; used by several threads at once
     */
    public RedisCache(
            Vertx vertx,
            Redis redis,
            RedisLimits limits,
            CacheObserver observer,
            LongSupplier nanoTime,
            RandomGenerator random) {
        this.calls = new Calls(vertx, redis, limits, nanoTime);
        this.limits = limits;
        this.observer = observer;
        this.nanoTime = nanoTime;
        this.random = random;
        this.repairs = new Repairs(limits.repairs(), limits.snapshotTtl());
    }

    @Override
    public Uni<Look> look(AccountId accountId, @Nullable IdempotencyKey key) {
        Wanted wanted = new Wanted(accountId, key);
        return Uni.createFrom()
                .emitter(caller -> calls.call(connection -> connection.send(wanted.request()))
                        .onComplete(done -> caller.complete(seen(wanted, done))));
    }

    @Override
    public Uni<Void> fill(Account account) {
        // Nothing to repair if it fails: nobody has changed the account, it was only read.
        return writing(() -> write(List.of(due(account)), List.of()));
    }

    @Override
    public Uni<Void> committed(Judged judged) {
        if (judged.writesNothing()) {
            return Uni.createFrom().voidItem();
        }
        return writing(() -> {
            List<Repairs.Due> due = Stream.concat(judged.opened().stream(), judged.changed().stream())
                    .map(this::due)
                    .toList();
            return write(due, judged.outcomes()).onFailure(cause -> repairs.add(due));
        });
    }

    private Look seen(Wanted wanted, AsyncResult<Response> done) {
        if (done.failed()) {
            observer.unreached();
            return Look.UNREACHED;
        }
        Look look = wanted.read(done.result());
        if (look.account() == null) {
            observer.miss();
        } else {
            observer.hit();
        }
        repair();
        return look;
    }

    /** Completes whatever comes of the writing. */
    private Uni<Void> writing(Supplier<Future<?>> write) {
        return Uni.createFrom().emitter(caller -> {
            try {
                write.get().onComplete(done -> caller.complete(null));
            } catch (RuntimeException defect) {
                observer.writeFailed();
                LOG.error("A snapshot or an outcome could not be put into words", defect);
                caller.complete(null);
            }
        });
    }

    private Future<List<Response>> write(List<Repairs.Due> due, List<KeptOutcome> outcomes) {
        long now = nanoTime.getAsLong();
        List<Writes.Timed> snapshots = due.stream()
                .map(one -> new Writes.Timed(one.snapshot(), ttlMillis(repairs.left(one, now))))
                .toList();
        Writes writes = Writes.of(snapshots, outcomes, limits.outcomeTtl().toMillis());
        return calls.call(writes::send).onComplete(done -> {
            if (done.failed()) {
                observer.writeFailed();
            } else {
                repair();
            }
        });
    }

    /** Redis has just answered, so what it missed while it did not is written now, part by part. */
    private void repair() {
        List<Repairs.Due> due = repairs.take(REPAIR_BATCH, nanoTime.getAsLong());
        if (!due.isEmpty()) {
            write(due, List.of()).onFailure(cause -> repairs.add(due));
        }
    }

    private Repairs.Due due(Account account) {
        return new Repairs.Due(Snapshot.of(account), nanoTime.getAsLong());
    }

    private long ttlMillis(Duration left) {
        double share = 1 - JITTER * random.nextDouble();
        return Math.max(
                1, Math.min(left.toMillis(), (long) (limits.snapshotTtl().toMillis() * share)));
    }
}
