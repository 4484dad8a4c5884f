package io.cumul.postgres;

import io.cumul.checker.rebuild.Rebuild;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Profile;
import io.cumul.core.decision.Command;
import io.cumul.core.fixture.Rulesets;
import io.cumul.posting.IdempotencyKey;
import io.cumul.posting.LaneLimits;
import io.cumul.posting.PostingLanes;
import io.cumul.posting.ProgramVersions;
import io.cumul.posting.Reply;
import io.cumul.posting.Submission;
import io.cumul.support.GatewayServers;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** Lanes over a real PostgreSQL and no cache, with members of their own, so that tests do not meet each other's. */
final class RealLanes implements AutoCloseable {
    static final LaneSettings SETTINGS = new LaneSettings(
            Duration.ofMillis(200), Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofSeconds(4));
    private static final LaneLimits LIMITS =
            new LaneLimits(256, 4096, Duration.ofSeconds(5), Duration.ofMillis(5), Duration.ofSeconds(1));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final ProgramVersions PROGRAM =
            ProgramVersions.only(Rulesets.ruleset().program());

    private final List<String> members = new CopyOnWriteArrayList<>();
    private final PostingLanes lanes;
    private final Executor turns;
    private final List<PostgresLedgerStore> stores;

    RealLanes(Vertx vertx, PgConnectOptions options) {
        this(vertx, options, PROGRAM, 0);
    }

    /** Lanes of a gateway that has a program of its own, and a home stripe of its own in each budget. */
    RealLanes(Vertx vertx, PgConnectOptions options, ProgramVersions versions, int home) {
        Context context = ((VertxInternal) vertx).createEventLoopContext();
        turns = turn -> context.runOnContext(ignored -> turn.run());
        stores = Stream.of(Locking.SKIP, Locking.WAIT, Locking.NONE)
                .map(locking -> new PostgresLedgerStore(vertx, options, SETTINGS, locking, home, new Unobserved()))
                .toList();
        lanes = new PostingLanes(
                List.of(new PostingLanes.Track(
                        turns, stores.get(0), stores.get(1), stores.get(1).locking(Locking.SKIP))),
                new PostingLanes.DoubtTrack(turns, stores.get(2)),
                versions,
                judged -> Uni.createFrom().voidItem(),
                new Unobserved(),
                LIMITS);
    }

    /** Runs each task on an event loop, in a context that no other task shares. */
    static Executor loops(Vertx vertx) {
        VertxInternal loops = (VertxInternal) vertx;
        return task -> {
            Context own = loops.createEventLoopContext().duplicate();
            VertxContextSafetyToggle.setContextSafe(own, true);
            own.runOnContext(ignored -> task.run());
        };
    }

    @Override
    public void close() {
        turns.execute(() -> stores.forEach(PostgresLedgerStore::close));
    }

    /** A member of a fresh id, enrolled. */
    AccountId member() {
        AccountId id = new AccountId(UUID.randomUUID().toString());
        Profile profile = new Profile(Channel.WEB, "fr-FR", null, List.of("vip"), null, List.of());
        post(Submission.unkeyed(new Command.Enrol(id, profile), null));
        members.add(id.value());
        return id;
    }

    /** What the rows of its members and the journal, from which they are rebuilt, do not agree about. */
    List<String> differences() {
        return Rebuild.of(GatewayServers.jdbc(), members).differences();
    }

    /** Posts under a key and waits for the reply. */
    Reply post(String key, Command command) {
        return post(Submission.keyed(command, new IdempotencyKey(key), null));
    }

    /** The way of every command that writes. */
    Uni<Reply> enter(Submission submission) {
        return lanes.post(submission);
    }

    /** Posts under a key and does not wait. */
    CompletableFuture<Reply> send(String key, Command command) {
        return lanes.post(Submission.keyed(command, new IdempotencyKey(key), null))
                .subscribeAsCompletionStage();
    }

    /** Posts to the doubt lane under a key and does not wait. */
    CompletableFuture<Reply> doubt(String key, Command command) {
        return lanes.doubt(Submission.keyed(command, new IdempotencyKey(key), null))
                .subscribeAsCompletionStage();
    }

    /** Waits for a reply. */
    static Reply await(CompletableFuture<Reply> reply) {
        return Uni.createFrom().completionStage(reply).await().atMost(PATIENCE);
    }

    /** Posts many at once and waits for all replies, in order. */
    List<Reply> postAll(List<Submission> submissions) {
        List<Uni<Reply>> replies = submissions.stream().map(lanes::post).toList();
        return Uni.join().all(replies).andFailFast().await().atMost(PATIENCE);
    }

    private Reply post(Submission submission) {
        return lanes.post(submission).await().atMost(PATIENCE);
    }
}
