package io.cumul.redis;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RedisLimitsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void refusesBoundsThatAreNotInRange() {
        refuses("deadline", () -> limits(Duration.ZERO, SECOND, SECOND, 1, 1, 1, 1, SECOND, 1));
        refuses("deadline", () -> limits(Duration.ofMillis(1_001), SECOND, SECOND, 1, 1, 1, 1, SECOND, 1));
        refuses("snapshotTtl", () -> limits(SECOND, Duration.ofSeconds(61), SECOND, 1, 1, 1, 1, SECOND, 1));
        refuses("snapshotTtl", () -> limits(SECOND, Duration.ofMillis(999), SECOND, 1, 1, 1, 1, SECOND, 1));
        refuses("outcomeTtl", () -> limits(SECOND, SECOND, Duration.ofMillis(999), 1, 1, 1, 1, SECOND, 1));
        refuses("gather", () -> limits(SECOND, SECOND, SECOND, 0, 1, 1, 1, SECOND, 1));
        refuses("waiting", () -> limits(SECOND, SECOND, SECOND, 1, 0, 1, 1, SECOND, 1));
        refuses("callsInFlight", () -> limits(SECOND, SECOND, SECOND, 1, 1, 0, 1, SECOND, 1));
        refuses("breakerFailures", () -> limits(SECOND, SECOND, SECOND, 1, 1, 1, 0, SECOND, 1));
        refuses("breakerPause", () -> limits(SECOND, SECOND, SECOND, 1, 1, 1, 1, Duration.ZERO, 1));
        refuses("repairs", () -> limits(SECOND, SECOND, SECOND, 1, 1, 1, 1, SECOND, 0));
    }

    private static void refuses(String name, Runnable limits) {
        assertThatIllegalArgumentException().isThrownBy(limits::run).withMessageStartingWith(name);
    }

    private static void limits(
            Duration deadline,
            Duration snapshotTtl,
            Duration outcomeTtl,
            int gather,
            int waiting,
            int callsInFlight,
            int failures,
            Duration pause,
            int repairs) {
        new RedisLimits(deadline, snapshotTtl, outcomeTtl, gather, waiting, callsInFlight, failures, pause, repairs);
    }
}
