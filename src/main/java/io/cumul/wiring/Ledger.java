package io.cumul.wiring;

import io.cumul.config.CumulConfig;
import io.cumul.postgres.LaneSettings;
import io.cumul.postgres.OutcomeRetention;
import io.cumul.postgres.PostgresAccounts;
import io.cumul.postgres.PostgresLedgerStore;
import io.cumul.postgres.PostgresRulesetArchive;
import io.cumul.postgres.ReadLimits;
import io.cumul.posting.CommitListener;
import io.cumul.posting.LaneLimits;
import io.cumul.posting.PostingLanes;
import io.cumul.program.CurrentProgram;
import io.cumul.program.RulesetArchive;
import io.cumul.telemetry.LaneMeters;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;

/** Puts the ledger together: the lanes that write to PostgreSQL, and the readers beside them. */
final class Ledger {
    @Produces
    @Singleton
    PostingLanes lanes(
            Vertx vertx,
            SessionFactory sessions,
            CurrentProgram program,
            CommitListener listener,
            MeterRegistry registry,
            CumulConfig config) {
        CumulConfig.Lanes lanes = config.lanes();
        LaneSettings settings = new LaneSettings(
                lanes.lockTimeout(),
                lanes.statementTimeout(),
                lanes.idleInTransactionTimeout(),
                lanes.flushDeadline());
        LaneLimits limits =
                new LaneLimits(lanes.batch(), lanes.queue(), lanes.runAgainFor(), lanes.runAgainPause());
        List<PostingLanes.Track> tracks = IntStream.range(0, lanes.count())
                .mapToObj(lane -> track((VertxInternal) vertx, sessions, settings))
                .toList();
        LaneMeters meters = new LaneMeters(registry);
        PostingLanes posting = new PostingLanes(tracks, program::program, listener, meters, limits);
        meters.watch(posting);
        return posting;
    }

    /** Each lane has an event loop's context of its own, since a session belongs to one thread. */
    private static PostingLanes.Track track(VertxInternal vertx, SessionFactory sessions, LaneSettings settings) {
        Context context = vertx.createEventLoopContext();
        Executor turns = turn -> context.runOnContext(ignored -> turn.run());
        return new PostingLanes.Track(turns, new PostgresLedgerStore(sessions, settings, turns));
    }

    @Produces
    @Singleton
    PostgresAccounts accounts(SessionFactory sessions, CumulConfig config) {
        return new PostgresAccounts(
                sessions,
                new ReadLimits(config.reads().inFlight(), config.reads().deadline()));
    }

    @Produces
    @Singleton
    RulesetArchive rulesets(SessionFactory sessions, InstantSource clock) {
        return new PostgresRulesetArchive(sessions, clock);
    }

    @Produces
    @Singleton
    OutcomeRetention retention(SessionFactory sessions, CumulConfig config) {
        CumulConfig.Outcomes outcomes = config.outcomes();
        return new OutcomeRetention(sessions, outcomes.retention(), outcomes.sweepBatch());
    }
}
