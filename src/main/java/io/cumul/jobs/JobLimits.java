package io.cumul.jobs;

import java.time.Duration;

/**
 * The bounds on a job, so that it does not disturb the traffic.
 *
 * @param page the most commands of one turn
 * @param every the least time between two turns on all replicas together
 */
public record JobLimits(int page, Duration every) {
    /**
     * @throws IllegalArgumentException if a bound is not positive
     */
    public JobLimits {
        if (page < 1 || !every.isPositive()) {
            throw new IllegalArgumentException("no bounds of a job: " + page + ", " + every);
        }
    }
}
