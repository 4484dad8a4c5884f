package io.cumul.posting;

import io.cumul.core.points.Money;
import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Rounding;
import io.cumul.core.program.PointsPayment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How points pay under a random program. What was paid with points earns like the rest.
 *
 * @param points that {@code per} takes
 * @param per cents
 * @param rounding the fraction's
 * @param minimum the fewest points
 * @param step what they are a multiple of
 * @param maximum the most points
 * @param percent of what is payable that may be paid so
 */
record ModelPayment(long points, long per, RoundingMode rounding, long minimum, long step, long maximum, int percent) {
    /** The terms, as the core has them. */
    PointsPayment terms() {
        return new PointsPayment(
                new Rate(points, Terms.cents(per)),
                Rounding.valueOf(rounding.name()),
                minimum,
                step,
                maximum,
                Multiplier.parse(BigDecimal.valueOf(percent, 2).toPlainString()),
                true);
    }

    /** The points that an amount takes. */
    long points(Money amount) {
        return BigDecimal.valueOf(amount.minor())
                .multiply(BigDecimal.valueOf(points))
                .divide(BigDecimal.valueOf(per), 0, rounding)
                .max(BigDecimal.ONE)
                .longValueExact();
    }

    /**
     * Why it cannot be paid; empty if it can.
     *
     * @param payable cents to be paid of the order in all; absent if nobody said
     * @param paid cents that points have paid of it
     */
    String refusal(Money amount, @Nullable Long payable, long paid) {
        long cents = amount.minor() + paid;
        if (payable == null && percent < 100) {
            return "PaymentNotAllowed PAYABLE_MISSING";
        } else if (payable != null && cents > payable) {
            return "PaymentNotAllowed ABOVE_PAYABLE";
        } else if (payable != null && cents * 100 > payable * percent) {
            return "PaymentNotAllowed ABOVE_SHARE";
        } else if (points(amount) < minimum) {
            return "PaymentNotAllowed BELOW_MINIMUM";
        } else if (points(amount) > maximum) {
            return "PaymentNotAllowed ABOVE_MAXIMUM";
        }
        return points(amount) % step == 0 ? "" : "PaymentNotAllowed NOT_A_STEP";
    }
}
