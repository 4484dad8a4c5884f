package io.cumul.core.points;

import java.math.BigInteger;

/** How a fraction of a point is settled. A rate is never applied without one of these names. */
public enum Rounding {
    /** Down to the whole point below. */
    FLOOR,
    /** Up to the whole point above. */
    CEILING,
    /** To the nearest whole point, a half goes up. */
    HALF_UP,
    /** To the nearest whole point, a half goes to the even neighbour. */
    HALF_EVEN;

    /**
     * Divides exactly and settles the remainder.
     *
     * @param dividend zero or more
     * @param divisor more than zero
     * @throws ArithmeticException if the quotient does not fit a {@code long}
     */
    public long divide(BigInteger dividend, BigInteger divisor) {
        BigInteger[] parts = dividend.divideAndRemainder(divisor);
        long quotient = parts[0].longValueExact();
        int toHalf = parts[1].shiftLeft(1).compareTo(divisor);
        return up(quotient, parts[1].signum() == 0, toHalf) ? Math.addExact(quotient, 1) : quotient;
    }

    /**
     * Divides exactly and settles the remainder.
     *
     * @param dividend zero or more
     * @param divisor more than zero, at most half of what a {@code long} holds
     */
    public long divide(long dividend, long divisor) {
        long quotient = dividend / divisor;
        long remainder = dividend % divisor;
        return up(quotient, remainder == 0, Long.compare(2 * remainder, divisor)) ? quotient + 1 : quotient;
    }

    private boolean up(long quotient, boolean exact, int toHalf) {
        return switch (this) {
            case FLOOR -> false;
            case CEILING -> !exact;
            case HALF_UP -> toHalf >= 0;
            case HALF_EVEN -> toHalf > 0 || (toHalf == 0 && (quotient & 1) == 1);
        };
    }
}
