package io.cumul.redis;

import java.time.Duration;

/** Bounds with defaults, of which a test changes what matters to it. */
final class Limits {
    /** As long as may be, so that a busy machine does not make a healthy Redis look late. */
    static final RedisLimits PATIENT = new Limits().limits();

    private Duration deadline = Duration.ofSeconds(1);
    private int gather = 512;
    private int waiting = 8_192;
    private int breakerFailures = 1_000;
    private Duration breakerPause = Duration.ofSeconds(1);

    Limits deadlineMillis(int millis) {
        deadline = Duration.ofMillis(millis);
        return this;
    }

    Limits gather(int most) {
        gather = most;
        return this;
    }

    Limits waiting(int most) {
        waiting = most;
        return this;
    }

    Limits breaker(int failures, Duration pause) {
        breakerFailures = failures;
        breakerPause = pause;
        return this;
    }

    RedisLimits limits() {
        return new RedisLimits(
                deadline,
                Duration.ofSeconds(60),
                Duration.ofMinutes(10),
                gather,
                waiting,
                1_000,
                breakerFailures,
                breakerPause,
                1_000);
    }
}
