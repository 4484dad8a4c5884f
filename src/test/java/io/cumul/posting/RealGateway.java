package io.cumul.posting;

import io.cumul.core.program.reward.Shelves;
import io.cumul.postgres.LaneSettings;
import io.cumul.postgres.Locking;
import io.cumul.postgres.PostgresLedgerStore;
import io.cumul.postgres.Unobserved;
import io.cumul.redis.CacheObserver;
import io.cumul.redis.Keyspace;
import io.cumul.redis.RedisCache;
import io.cumul.redis.RedisLimits;
import io.cumul.redis.Surroundings;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.redis.client.Redis;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a gateway posts with, over a real PostgreSQL and a real Redis: the look at the cache, the doubt lane, the posting lane and
 * its stragglers, the write-through. PostgreSQL is given time, Redis is not: it is what goes wrong here.
 */
final class RealGateway implements AutoCloseable {
    private static final LaneSettings SETTINGS = new LaneSettings(
            Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ofSeconds(40), Duration.ofSeconds(60));
    private static final LaneLimits LIMITS =
            new LaneLimits(256, 4096, Duration.ofSeconds(60), Duration.ofMillis(5), Duration.ofSeconds(60));
    private static final RedisLimits CACHE = new RedisLimits(
            Duration.ofMillis(25),
            Duration.ofSeconds(60),
            Duration.ofMinutes(10),
            512,
            8_192,
            1_000,
            3,
            Duration.ofMillis(100),
            1_000);

    private final Executor turns;
    private final List<PostgresLedgerStore> stores;
    private final Postings postings;

    /**
     * A gateway.
     *
     * @param shelves the rewards as it knows them
     * @param clock by which it evaluates snapshots
     * @param home its home stripe
     * @param checks is told what each look at the cache said
     */
    RealGateway(
            Vertx vertx,
            PgConnectOptions ledger,
            Redis redis,
            ProgramVersions versions,
            Shelves shelves,
            InstantSource clock,
            int home,
            Consumer<BalanceCheck> checks) {
        Context context = ((VertxInternal) vertx).createEventLoopContext();
        turns = turn -> context.runOnContext(ignored -> turn.run());
        stores = Stream.of(Locking.SKIP, Locking.WAIT, Locking.NONE)
                .map(locking -> new PostgresLedgerStore(vertx, ledger, SETTINGS, locking, home, new Unobserved()))
                .toList();
        Surroundings around = new Surroundings(System::nanoTime, clock, new Random(home));
        RedisCache cache = new RedisCache(vertx, () -> redis, Keyspace.WHOLE, CACHE, new Unwatched(), around);
        PostingLanes lanes = new PostingLanes(
                List.of(new PostingLanes.Track(
                        turns, stores.get(0), stores.get(1), stores.get(1).locking(Locking.SKIP))),
                new PostingLanes.DoubtTrack(turns, stores.get(2)),
                versions,
                cache,
                new Unobserved(),
                LIMITS);
        postings = new Postings(cache, lanes, versions, () -> shelves, clock, checks);
    }

    /** Posts a command, as a caller's, and does not wait. */
    CompletableFuture<Reply> post(Submission submission) {
        return Uni.createFrom()
                .deferred(() -> postings.post(submission))
                .runSubscriptionOn(turns)
                .map(Postings.Answer::reply)
                .subscribeAsCompletionStage();
    }

    @Override
    public void close() {
        turns.execute(() -> stores.forEach(PostgresLedgerStore::close));
    }

    /** Nobody watches this cache. */
    private static final class Unwatched implements CacheObserver {
        @Override
        public void hit(long ageMicros) {}

        @Override
        public void miss() {}

        @Override
        public void unreached() {}

        @Override
        public void looked(int looks, long nanos) {}

        @Override
        public void filled() {}

        @Override
        public void wroteThrough(long nanos) {}

        @Override
        public void writeFailed() {}
    }
}
