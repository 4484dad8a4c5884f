package io.cumul.core.program;

import io.cumul.core.points.Money;
import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Points;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Rounding;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * How points pay for an order: the member names an amount of money, and these are its terms.
 *
 * @param rate the points that so much money takes
 * @param rounding how the amount's fraction of a point is settled
 * @param minimum the fewest points of one payment, a multiple of {@code step}
 * @param step what the points of a payment are a multiple of, 1 or more
 * @param maximum the most points of one payment, a multiple of {@code step}; absent for as many as a command may move
 * @param share the largest part of what is payable: more than 0, at most 1
 * @param earnsOnPaidPart whether what was paid with points earns points
 */
public record PointsPayment(
        Rate rate,
        Rounding rounding,
        long minimum,
        long step,
        @Nullable Long maximum,
        Multiplier share,
        boolean earnsOnPaidPart) {
    /**
     * @throws IllegalArgumentException if the bounds are not in range or contradict each other
     */
    public PointsPayment {
        boolean steps = step >= 1 && minimum >= step && minimum % step == 0;
        boolean reachable = maximum == null || (maximum >= minimum && maximum % Math.max(1, step) == 0);
        boolean small = minimum <= Points.MAX_PER_COMMAND && (maximum == null || maximum <= Points.MAX_PER_COMMAND);
        if (!steps || !reachable || !small) {
            throw new IllegalArgumentException("no points of a payment: " + minimum + " to " + maximum + " by " + step);
        }
        if (share.tenThousandths() > Multiplier.ONE.tenThousandths()) {
            throw new IllegalArgumentException("more than all that is payable: " + share);
        }
    }

    /** The most points of one payment. */
    public long most() {
        return maximum == null ? Points.MAX_PER_COMMAND : maximum;
    }

    /**
     * The points that an amount takes, rounded once, at least one: nothing is had for nothing.
     *
     * @param amount of the program's currency, more than zero
     * @throws ArithmeticException if the points do not fit a {@code long}
     */
    public long points(Money amount) {
        return Math.max(1, rate.apply(amount, rounding));
    }

    /**
     * What points pay, whatever the rounding: their worth, a fraction of a minor unit left out. It takes no more than these
     * points, and perhaps fewer.
     *
     * @param points 0 to {@link Points#MAX_PER_COMMAND}
     */
    public Money worth(long points) {
        return rate.worth(points, Rounding.FLOOR);
    }

    /**
     * The most of what is payable that may be paid with points; a fraction of a minor unit is left out.
     *
     * @param payable of the program's currency
     */
    public Money mostOf(Money payable) {
        BigInteger minor = BigInteger.valueOf(payable.minor()).multiply(BigInteger.valueOf(share.tenThousandths()));
        BigInteger all = BigInteger.valueOf(Multiplier.ONE.tenThousandths());
        return new Money(Rounding.FLOOR.divide(minor, all), payable.currency());
    }
}
