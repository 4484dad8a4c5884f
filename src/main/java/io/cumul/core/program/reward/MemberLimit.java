package io.cumul.core.program.reward;

import io.cumul.core.program.limit.Period;

/**
 * How often one member may redeem a reward.
 *
 * @param times 1 or more
 * @param period in which stretch of local time; {@link Period#EVER} for in all
 */
public record MemberLimit(long times, Period period) {
    /**
     * @throws IllegalArgumentException if it allows nothing
     */
    public MemberLimit {
        if (times < 1) {
            throw new IllegalArgumentException("no limit: " + times);
        }
    }
}
