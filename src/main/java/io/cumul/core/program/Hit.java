package io.cumul.core.program;

import io.cumul.core.points.Money;
import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * A rule that awarded points, with everything needed to compute them again.
 *
 * @param rule the rule's id within the ruleset
 * @param points what it awarded, zero or more
 * @param desired what it would have awarded without any cap, at least {@code points}
 * @param by how money became points; absent where points are fixed
 * @param cap the name of the cap that trimmed it; absent if none did
 */
public record Hit(
        String rule,
        long points,
        long desired,
        @Nullable Conversion by,
        @Nullable String cap) {
    /**
     * @throws IllegalArgumentException if the points are negative or more than desired
     */
    public Hit {
        if (points < 0 || desired < points) {
            throw new IllegalArgumentException("no hit: " + points + " of " + desired);
        }
    }

    /** A rule that was trimmed by nothing. */
    public static Hit whole(String rule, long points, @Nullable Conversion by) {
        return new Hit(rule, points, points, by, null);
    }

    /**
     * The hit with fewer points.
     *
     * @param left zero to {@link #points()}
     * @param name the cap
     */
    public Hit trimmed(long left, String name) {
        return left == points ? this : new Hit(rule, left, desired, by, name);
    }

    /**
     * How money became points: basis times rate times multiplier, rounded.
     *
     * @param basis the money that counted
     * @param rate the points per money
     * @param multiplier the factor on the rate; for a campaign, what it gives beyond the base rate
     * @param rounding how the fraction of a point was settled
     */
    public record Conversion(Money basis, Rate rate, Multiplier multiplier, Rounding rounding) {}
}
