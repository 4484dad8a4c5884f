package io.cumul.wiring;

import io.cumul.postgres.OutcomeRetention;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Jobs that run beside the traffic, on every replica, harmless to repeat. */
@Singleton
final class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private final OutcomeRetention retention;

    Housekeeping(OutcomeRetention retention) {
        this.retention = retention;
    }

    @Scheduled(
            identity = "outcome-retention",
            every = "{cumul.outcomes.sweep-every}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweepOutcomes() {
        return retention
                .sweep()
                .invoke(deleted -> {
                    if (deleted > 0) {
                        LOG.infof("%d outcomes past their retention deleted", deleted);
                    }
                })
                .onFailure()
                .invoke(failure -> LOG.warnf("outcomes past their retention stay for now: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(0L)
                .replaceWithVoid();
    }
}
