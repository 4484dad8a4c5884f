package io.cumul.wiring;

import io.cumul.config.CumulConfig;
import io.cumul.postgres.LaneSettings;
import io.cumul.postgres.Locking;
import io.cumul.postgres.PostgresLedgerStore;
import io.cumul.posting.Budget;
import io.cumul.posting.PostingLanes.DoubtTrack;
import io.cumul.posting.PostingLanes.Track;
import io.cumul.telemetry.LaneMeters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;

/** Gives each lane an event loop of its own to run on, and connections that belong to that loop. */
@Singleton
final class LaneStores {
    private final VertxInternal vertx;
    private final LedgerPool pool;
    private final LaneMeters meters;
    private final LaneSettings settings;
    private final LaneSettings waiting;
    /** The lanes' home stripes follow each other; where they begin is left to chance, so that replicas seldom share one. */
    private int nextHome = ThreadLocalRandom.current().nextInt(Budget.STRIPES);

    LaneStores(Vertx vertx, LedgerPool pool, LaneMeters meters, CumulConfig config) {
        this.vertx = (VertxInternal) vertx;
        this.pool = pool;
        this.meters = meters;
        CumulConfig.Lanes lanes = config.lanes();
        this.settings = new LaneSettings(
                lanes.lockTimeout(), lanes.statementTimeout(), lanes.idleInTransactionTimeout(), lanes.flushDeadline());
        this.waiting = settings.waiting(lanes.stragglerSlice());
    }

    /** What a posting lane runs on. */
    Track track() {
        int home = nextHome++ % Budget.STRIPES;
        PostgresLedgerStore stragglers = store(waiting, Locking.WAIT, home);
        return new Track(turns(), store(settings, Locking.SKIP, home), stragglers, stragglers.locking(Locking.SKIP));
    }

    /** What the doubt lane runs on. */
    DoubtTrack doubts() {
        return new DoubtTrack(turns(), store(settings, Locking.NONE, 0));
    }

    private Executor turns() {
        Context context = vertx.createEventLoopContext();
        return turn -> context.runOnContext(ignored -> turn.run());
    }

    private PostgresLedgerStore store(LaneSettings bounds, Locking locking, int home) {
        return new PostgresLedgerStore(vertx, pool.options(), bounds, locking, home, meters);
    }
}
