package io.cumul.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.jobs.Job;
import io.cumul.support.GatewayServers;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.Trigger;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The jobs as they are given their turns; what they do in one is tested where they are. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(HousekeepingTest.Seldom.class)
class HousekeepingTest {
    @Inject
    Scheduler scheduler;

    @Inject
    @All
    List<Job> jobs;

    @Test
    void everyJobHasItsTurns() {
        assertThat(jobs).extracting(Job::name).containsExactlyInAnyOrder("settle", "due", "birthdays");
        assertThat(scheduler.getScheduledJobs())
                .extracting(Trigger::getId)
                .contains("settle", "due", "birthdays", "outcome-retention");
    }

    /** Turns that are too seldom to come while the test runs. */
    public static final class Seldom implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("cumul.jobs.every", "1h");
        }
    }
}
