package io.cumul.wiring;

import io.cumul.jobs.Job;
import io.cumul.postgres.OutcomeRetention;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Work beside the traffic, on every replica, harmless to repeat: the turns of every job that there is, and old outcomes. */
@Singleton
final class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private final OutcomeRetention retention;

    Housekeeping(OutcomeRetention retention) {
        this.retention = retention;
    }

    /** Every job has its turns, one after the other on each replica. */
    void begin(@Observes StartupEvent event, Scheduler scheduler, @All List<Job> jobs) {
        for (Job job : jobs) {
            scheduler
                    .newJob(job.name())
                    .setInterval("{cumul.jobs.every}")
                    .setDelayed("10s")
                    .setConcurrentExecution(ConcurrentExecution.SKIP)
                    .setAsyncTask(execution -> turn(job))
                    .schedule();
        }
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
