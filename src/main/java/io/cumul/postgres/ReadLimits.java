package io.cumul.postgres;

import java.time.Duration;

/**
 * The bounds on reads that reach PostgreSQL.
 *
 * @param inFlight the most reads under way, of which each row of an account is one; one more is turned away
 * @param deadline how long a caller waits for one
 */
public record ReadLimits(int inFlight, Duration deadline) {
    /**
     * @throws IllegalArgumentException if a bound is not positive
     */
    public ReadLimits {
        if (inFlight < 1 || !deadline.isPositive()) {
            throw new IllegalArgumentException("no bounds of reads: " + inFlight + ", " + deadline);
        }
    }
}
