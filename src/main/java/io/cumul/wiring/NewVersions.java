package io.cumul.wiring;

import io.cumul.program.CurrentProgram;
import io.cumul.reward.CurrentRewards;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Looks every second whether another gateway has published a version of the rules, or changed the catalogue. Commands would
 * find out by themselves; quotes and reads would not.
 */
@Singleton
final class NewVersions {
    private static final Logger LOG = Logger.getLogger(NewVersions.class);

    private final CurrentProgram current;
    private final CurrentRewards rewards;

    NewVersions(CurrentProgram current, CurrentRewards rewards) {
        this.current = current;
        this.rewards = rewards;
    }

    @Scheduled(identity = "new-versions", every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return current.look()
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("new versions of the rules stay unknown for now: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    @Scheduled(identity = "new-rewards", every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> lookAtRewards() {
        return (current.begun() ? rewards.look() : Uni.createFrom().voidItem())
                .onFailure()
                .invoke(failure -> LOG.warnf("changes of the catalogue stay unknown for now: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
