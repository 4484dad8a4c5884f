package io.cumul.core.program.limit;

/**
 * The most points that one member is awarded in a period.
 *
 * @param points zero or more
 * @param period the period, by the purchase's local day
 */
public record MemberCap(long points, Period period) {
    /**
     * @throws IllegalArgumentException if the points are negative
     */
    public MemberCap {
        if (points < 0) {
            throw new IllegalArgumentException("no cap: " + points);
        }
    }
}
