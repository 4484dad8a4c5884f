package io.cumul.core.program;

import io.cumul.core.points.Money;
import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Points;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Paying with points under a program's terms: what an amount takes, whether it may be paid, and which is the largest that may.
 * Quotes and redemptions both ask here, so that the value shown is the value taken.
 *
 * @param terms the program's
 */
public record Exchange(PointsPayment terms) {
    /** After so many tries the search for a step's amount looks at those alone that are whole steps without rounding. */
    private static final int TRIES = 1_000;

    /** Nothing to be paid. */
    private static final long NOTHING = 0;

    /**
     * The points that an amount takes.
     *
     * @param amount of the program's currency
     * @return more than any command may move if they do not fit a {@code long}
     */
    public long points(Money amount) {
        if (amount.minor() == 0) {
            return NOTHING;
        }
        try {
            return terms.points(amount);
        } catch (ArithmeticException overflow) {
            return Long.MAX_VALUE;
        }
    }

    /**
     * Why an amount may not be paid with points, whoever pays.
     *
     * @param amount of the program's currency
     * @param payable what of the order is to be paid in all, what points have paid of it included; absent if nobody says
     * @param paid what points have paid of it already, in minor units
     * @return absent if it may be paid
     */
    public @Nullable Bar bar(Money amount, @Nullable Money payable, long paid) {
        if (payable == null) {
            if (!terms.share().equals(Multiplier.ONE)) {
                return Bar.PAYABLE_MISSING;
            }
        } else if (amount.minor() > payable.minor() - paid) {
            return Bar.ABOVE_PAYABLE;
        } else if (amount.minor() > terms.mostOf(payable).minor() - paid) {
            return Bar.ABOVE_SHARE;
        }
        long points = points(amount);
        if (points < terms.minimum()) {
            return Bar.BELOW_MINIMUM;
        }
        if (points > terms.most()) {
            return Bar.ABOVE_MAXIMUM;
        }
        return points % terms.step() == 0 ? null : Bar.NOT_A_STEP;
    }

    /**
     * The largest amount that may be paid, which takes {@link #points} of it.
     *
     * @param payable what of the order is to be paid in all, what points have paid of it included
     * @param paid what points have paid of it already, in minor units
     * @param available points that can be spent, possibly below zero
     * @return nothing if no amount may be paid
     */
    public Money largest(Money payable, long paid, long available) {
        long most = Math.max(NOTHING, terms.mostOf(payable).minor() - paid);
        long points = Math.min(available, Math.min(terms.most(), Points.MAX_PER_COMMAND));
        long amount = points < terms.minimum() ? NOTHING : within(most, wholeSteps(points), payable);
        for (int tries = 0; amount > 0 && !isWholeSteps(amount, payable); tries++) {
            amount = tries < TRIES
                    ? within(amount - 1, wholeSteps(points(of(amount, payable))), payable)
                    : exactSteps(amount);
        }
        Money largest = of(amount, payable);
        return amount > 0 && bar(largest, payable, paid) == null ? largest : of(NOTHING, payable);
    }

    /** The largest amount up to {@code most} that takes no more than so many points: the more money, the more points. */
    private long within(long most, long points, Money like) {
        long fits = 0;
        long tooMuch = most + 1;
        while (tooMuch - fits > 1) {
            long middle = fits + (tooMuch - fits) / 2;
            if (points(of(middle, like)) <= points) {
                fits = middle;
            } else {
                tooMuch = middle;
            }
        }
        return fits;
    }

    private long wholeSteps(long points) {
        return points - points % terms.step();
    }

    private boolean isWholeSteps(long amount, Money like) {
        return points(of(amount, like)) % terms.step() == 0;
    }

    /** The largest amount up to this one that takes whole steps of points before any rounding. */
    private long exactSteps(long amount) {
        BigInteger perStep = BigInteger.valueOf(terms.rate().per().minor()).multiply(BigInteger.valueOf(terms.step()));
        BigInteger unit =
                perStep.divide(perStep.gcd(BigInteger.valueOf(terms.rate().points())));
        BigInteger whole = BigInteger.valueOf(amount);
        return whole.subtract(whole.mod(unit)).longValueExact();
    }

    private static Money of(long minor, Money like) {
        return new Money(minor, like.currency());
    }

    /** Why an amount may not be paid with points, as callers are told. */
    public enum Bar {
        /** The program takes no payment with points. */
        NOT_OFFERED,
        /** Only part of what is payable may be paid with points, and the caller does not say what is payable. */
        PAYABLE_MISSING,
        /** With what points have paid of the order already, it is more than is payable. */
        ABOVE_PAYABLE,
        /** With that, it is more than the part of what is payable that may be paid with points. */
        ABOVE_SHARE,
        /** It takes fewer points than a payment must. */
        BELOW_MINIMUM,
        /** It takes more points than a payment may. */
        ABOVE_MAXIMUM,
        /** It takes points that are no whole number of steps. */
        NOT_A_STEP
    }
}
