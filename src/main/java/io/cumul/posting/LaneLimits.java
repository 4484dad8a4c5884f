package io.cumul.posting;

import java.time.Duration;

/**
 * The bounds of a lane.
 *
 * @param batch the most commands of one flush
 * @param queue the most commands that wait or are under way in one lane; one more is shed
 * @param runAgainFor how long a batch is run again after a fault of the ledger
 * @param runAgainPause how long a lane waits before it runs a batch again
 * @param stragglerWait how long a command waits for an account that another gateway holds
 */
public record LaneLimits(int batch, int queue, Duration runAgainFor, Duration runAgainPause, Duration stragglerWait) {
    /**
     * @throws IllegalArgumentException if a bound is not positive, or a batch cannot fit the queue
     */
    public LaneLimits {
        if (batch < 1
                || queue < batch
                || !runAgainFor.isPositive()
                || !runAgainPause.isPositive()
                || !stragglerWait.isPositive()) {
            throw new IllegalArgumentException("no bounds of a lane: " + batch + ", " + queue + ", " + runAgainFor);
        }
    }
}
