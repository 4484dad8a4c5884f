package io.cumul.wiring;

import io.cumul.jobs.Congratulating;
import io.cumul.jobs.Job;
import io.cumul.jobs.PostingDue;
import io.cumul.jobs.Settling;
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
    private final Settling settling;
    private final PostingDue postingDue;
    private final Congratulating congratulating;

    Housekeeping(OutcomeRetention retention, Settling settling, PostingDue postingDue, Congratulating congratulating) {
        this.retention = retention;
        this.settling = settling;
        this.postingDue = postingDue;
        this.congratulating = congratulating;
    }

    @Scheduled(
            identity = "settle",
            every = "{cumul.jobs.every}",
            delayed = "10s",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> settle() {
        return turn(settling);
    }

    @Scheduled(
            identity = "due",
            every = "{cumul.jobs.every}",
            delayed = "10s",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> postDue() {
        return turn(postingDue);
    }

    @Scheduled(
            identity = "birthdays",
            every = "{cumul.jobs.every}",
            delayed = "10s",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> congratulate() {
        return turn(congratulating);
    }

    private static Uni<Void> turn(Job job) {
        return Uni.createFrom()
                .deferred(job::turn)
                .onFailure()
                .invoke(failure -> LOG.warnf("the job %s goes on later: %s", job.name(), failure.getMessage()))
                .onFailure()
                .recoverWithNull();
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
