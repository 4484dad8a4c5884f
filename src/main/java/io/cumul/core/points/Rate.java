package io.cumul.core.points;

import java.math.BigInteger;

/**
 * So many points per so much money, such as 1 point per 1.00 EUR: a ratio, never a fraction of its own.
 *
 * @param points 1 to {@link Points#MAX_PER_COMMAND}
 * @param per the money that earns them, more than zero
 */
public record Rate(long points, Money per) {
    /**
     * @throws IllegalArgumentException if either side is not in range
     */
    public Rate {
        if (points < 1 || points > Points.MAX_PER_COMMAND || per.minor() < 1) {
            throw new IllegalArgumentException("no rate: " + points + " per " + per);
        }
    }

    /**
     * The points for an amount, rounded once.
     *
     * @param amount of the rate's own currency
     * @throws ArithmeticException if the points do not fit a {@code long}
     */
    public long apply(Money amount, Rounding rounding) {
        return apply(amount, Multiplier.ONE.tenThousandths(), rounding);
    }

    /**
     * The points for an amount times a factor, rounded once.
     *
     * @param amount of the rate's own currency
     * @param tenThousandths the factor times 10,000, zero or more
     * @throws ArithmeticException if the points do not fit a {@code long}
     */
    public long apply(Money amount, long tenThousandths, Rounding rounding) {
        if (!amount.currency().equals(per.currency())) {
            throw new IllegalArgumentException(amount + " cannot be judged at " + this);
        }
        if (small(amount.minor(), points, tenThousandths) && small(per.minor(), Multiplier.ONE.tenThousandths(), 1)) {
            return rounding.divide(
                    amount.minor() * points * tenThousandths, per.minor() * Multiplier.ONE.tenThousandths());
        }
        BigInteger dividend = BigInteger.valueOf(amount.minor())
                .multiply(BigInteger.valueOf(points))
                .multiply(BigInteger.valueOf(tenThousandths));
        BigInteger divisor =
                BigInteger.valueOf(per.minor()).multiply(BigInteger.valueOf(Multiplier.ONE.tenThousandths()));
        return rounding.divide(dividend, divisor);
    }

    /**
     * The money that points stand for at this rate.
     *
     * @param points zero or more
     * @param rounding how the fraction of a minor unit is settled
     * @throws ArithmeticException if the minor units do not fit a {@code long}
     */
    public Money worth(long points, Rounding rounding) {
        BigInteger minor = BigInteger.valueOf(points).multiply(BigInteger.valueOf(per.minor()));
        return new Money(rounding.divide(minor, BigInteger.valueOf(this.points)), per.currency());
    }

    /** Whether the product of numbers that are not negative, and twice that, surely fits a {@code long}. */
    private static boolean small(long one, long two, long three) {
        return bits(one) + bits(two) + bits(three) < Long.SIZE - 1;
    }

    private static int bits(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(number);
    }

    @Override
    public String toString() {
        return points + " per " + per;
    }
}
