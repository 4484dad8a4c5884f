package io.cumul.redis;

import io.cumul.core.account.Account;
import io.cumul.posting.Judged;
import io.cumul.posting.KeptOutcome;
import io.vertx.core.Future;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Writes snapshots, and later those that could not be written, and outcomes that were asked for again, for all event loops. */
final class WritingThrough {
    /** Snapshots live this much shorter by chance, at most, so that those of one batch do not all vanish at once. */
    private static final double JITTER = 0.2;

    /** The most repairs written in one call. */
    private static final int REPAIR_BATCH = 64;

    private final Keyspace keyspace;
    private final RedisLimits limits;
    private final CacheObserver observer;
    private final Surroundings around;
    private final Repairs repairs;

    WritingThrough(Keyspace keyspace, RedisLimits limits, CacheObserver observer, Surroundings around) {
        this.keyspace = keyspace;
        this.limits = limits;
        this.observer = observer;
        this.around = around;
        this.repairs = new Repairs(limits.repairs(), limits.snapshotTtl());
    }

    /** How many accounts wait for their snapshot to be repaired. */
    int waiting() {
        return repairs.size();
    }

    /** A snapshot that is due now, of an account last known to be so at {@code evaluatedAt}. */
    Repairs.Due due(Account account, Instant evaluatedAt) {
        return new Repairs.Due(
                Snapshot.of(account, evaluatedAt), around.nanoTime().getAsLong());
    }

    /** Writes rows that were read. There is nothing to repair if it fails: nobody has changed them. */
    Future<List<Boolean>> fill(Calls calls, List<Repairs.Due> due) {
        return write(calls, due, List.of()).map(written -> Collections.nCopies(due.size(), true));
    }

    /** Writes what a batch has changed. */
    Future<?> committed(Calls calls, Judged judged) {
        return changed(calls, Stream.concat(judged.opened().stream(), judged.changed().stream()), judged.now());
    }

    /** Writes an outcome. There is nothing to repair if it fails: whoever asks again is answered by the ledger again. */
    Future<?> keep(Calls calls, KeptOutcome outcome) {
        return write(calls, List.of(), List.of(outcome));
    }

    /** Writes rows whose last change was not written when it was committed. */
    Future<?> found(Calls calls, List<Account> accounts, Instant at) {
        return changed(calls, accounts.stream(), at);
    }

    private Future<?> changed(Calls calls, Stream<Account> accounts, Instant at) {
        List<Repairs.Due> due = accounts.map(account -> due(account, at)).toList();
        return due.isEmpty()
                ? Future.succeededFuture()
                : write(calls, due, List.of()).onFailure(cause -> repairs.add(due));
    }

    /** Redis has just answered, so what it missed while it did not is written now, part by part. */
    void repair(Calls calls) {
        List<Repairs.Due> due = repairs.take(REPAIR_BATCH, around.nanoTime().getAsLong());
        if (!due.isEmpty()) {
            write(calls, due, List.of()).onFailure(cause -> repairs.add(due));
        }
    }

    private Future<List<Response>> write(Calls calls, List<Repairs.Due> due, List<KeptOutcome> outcomes) {
        long now = around.nanoTime().getAsLong();
        List<Writes.Timed> snapshots = due.stream()
                .map(one -> new Writes.Timed(one.snapshot(), ttlMillis(repairs.left(one, now))))
                .toList();
        Writes writes = Writes.of(snapshots, outcomes, limits.outcomeTtl().toMillis(), keyspace);
        return calls.call(writes::send).onComplete(done -> {
            if (done.failed()) {
                observer.writeFailed();
            } else {
                repair(calls);
            }
        });
    }

    private long ttlMillis(Duration left) {
        double share = 1 - JITTER * around.random().nextDouble();
        return Math.max(
                1, Math.min(left.toMillis(), (long) (limits.snapshotTtl().toMillis() * share)));
    }
}
