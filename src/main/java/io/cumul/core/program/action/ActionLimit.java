package io.cumul.core.program.action;

import io.cumul.core.program.limit.Period;

/**
 * How often an action is rewarded.
 *
 * @param times 1 or more
 * @param period in which period, by the action's local day
 */
public record ActionLimit(long times, Period period) {
    /**
     * @throws IllegalArgumentException if the times are not in range
     */
    public ActionLimit {
        if (times < 1) {
            throw new IllegalArgumentException("no limit: " + times);
        }
    }
}
