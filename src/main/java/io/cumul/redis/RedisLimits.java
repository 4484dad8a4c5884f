package io.cumul.redis;

import java.time.Duration;

/**
 * The bounds of the cache.
 *
 * @param deadline how long one call to Redis may take, 1 ms to 1 s
 * @param snapshotTtl how long a snapshot lives at most, 1 s to 60 s: the bound on how stale one can be
 * @param outcomeTtl how long an outcome lives, at least 1 s
 * @param gather the most looks, or fills, that travel in one round trip
 * @param waiting the most looks, and the most fills, that wait on one event loop for the next round trip; one more is not tried
 * @param callsInFlight the most round trips under way at once, on all event loops together; one more is not tried
 * @param breakerFailures after how many failures in a row Redis is left alone for a while
 * @param breakerPause for how long, more than zero
 * @param repairs the most accounts that wait for their snapshot to be repaired
 */
public record RedisLimits(
        Duration deadline,
        Duration snapshotTtl,
        Duration outcomeTtl,
        int gather,
        int waiting,
        int callsInFlight,
        int breakerFailures,
        Duration breakerPause,
        int repairs) {
    private static final Duration SHORTEST_TTL = Duration.ofSeconds(1);
    private static final Duration LONGEST_SNAPSHOT_TTL = Duration.ofSeconds(60);

    /**
     * @throws IllegalArgumentException if a bound is not in range
     */
    public RedisLimits {
        within("deadline", deadline, Duration.ofMillis(1), Duration.ofSeconds(1));
        within("snapshotTtl", snapshotTtl, SHORTEST_TTL, LONGEST_SNAPSHOT_TTL);
        within("outcomeTtl", outcomeTtl, SHORTEST_TTL, Duration.ofDays(1));
        within("breakerPause", breakerPause, Duration.ofNanos(1), Duration.ofHours(1));
        positive("gather", gather);
        positive("waiting", waiting);
        positive("callsInFlight", callsInFlight);
        positive("breakerFailures", breakerFailures);
        positive("repairs", repairs);
    }

    private static void within(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + ", not " + value);
        }
    }

    private static void positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be 1 or more, not " + value);
        }
    }
}
