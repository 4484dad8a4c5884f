package io.cumul.wiring;

import io.cumul.config.CumulConfig;
import io.cumul.postgres.OutcomeRetention;
import io.cumul.postgres.PostgresAccounts;
import io.cumul.postgres.PostgresRewards;
import io.cumul.postgres.PostgresRulesetArchive;
import io.cumul.postgres.ReadLimits;
import io.cumul.posting.CommitListener;
import io.cumul.posting.LaneLimits;
import io.cumul.posting.PostingLanes;
import io.cumul.posting.ProgramVersions;
import io.cumul.program.RulesetArchive;
import io.cumul.reward.RewardStore;
import io.cumul.telemetry.LaneMeters;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;

/** Puts the ledger together: the lanes that write to PostgreSQL, and the readers beside them. */
final class Ledger {
    @Produces
    @Singleton
    PostingLanes lanes(
            LaneStores stores,
            LaneMeters meters,
            ProgramVersions versions,
            CommitListener listener,
            CumulConfig config) {
        CumulConfig.Lanes lanes = config.lanes();
        LaneLimits limits = new LaneLimits(
                lanes.batch(), lanes.queue(), lanes.runAgainFor(), lanes.runAgainPause(), lanes.stragglerWait());
        PostingLanes posting = new PostingLanes(
                Stream.generate(stores::track).limit(lanes.count()).toList(),
                stores.doubts(),
                versions,
                listener,
                meters,
                limits);
        meters.watch(posting);
        return posting;
    }

    @Produces
    @Singleton
    LaneMeters meters(MeterRegistry registry) {
        return new LaneMeters(registry);
    }

    @Produces
    @Singleton
    PostgresAccounts accounts(Vertx vertx, Pool pool, SessionFactory sessions, CumulConfig config) {
        return new PostgresAccounts(
                vertx,
                pool,
                sessions,
                new ReadLimits(config.reads().inFlight(), config.reads().deadline()));
    }

    @Produces
    @Singleton
    RulesetArchive rulesets(SessionFactory sessions, CumulConfig config, InstantSource clock, Vertx vertx) {
        ReadLimits limits =
                new ReadLimits(config.reads().inFlight(), config.reads().deadline());
        return new PostgresRulesetArchive(sessions, limits, clock, EventLoops.of(vertx));
    }

    @Produces
    @Singleton
    RewardStore rewards(SessionFactory sessions, CumulConfig config, InstantSource clock, Vertx vertx) {
        ReadLimits limits =
                new ReadLimits(config.reads().inFlight(), config.reads().deadline());
        return new PostgresRewards(sessions, limits, clock, EventLoops.of(vertx));
    }

    @Produces
    @Singleton
    OutcomeRetention retention(SessionFactory sessions, CumulConfig config, Vertx vertx) {
        CumulConfig.Outcomes outcomes = config.outcomes();
        return new OutcomeRetention(sessions, outcomes.retention(), outcomes.sweepBatch(), EventLoops.of(vertx));
    }
}
