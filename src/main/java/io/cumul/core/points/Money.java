package io.cumul.core.points;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * An amount of money, exact, zero or more.
 *
 * @param minor the amount in minor units of the currency (cents, yen, fils), 0 to {@link #MAX_MINOR}
 * @param currency an ISO 4217 currency with a defined number of decimals
 */
public record Money(long minor, Currency currency) {
    /** The largest amount that one field of a request may carry: 10^12 minor units. */
    public static final long MAX_MINOR = 1_000_000_000_000L;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(MAX_MINOR);
    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?");

    /**
     * @throws IllegalArgumentException if the amount is negative
     */
    public Money {
        if (minor < 0) {
            throw new IllegalArgumentException("negative amount: " + minor);
        }
    }

    /** No money at all, in the given currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads a decimal such as {@code "12.50"}. Trailing zeros beyond the currency's decimals are decimals too, so
     * {@code "1.000"} EUR is refused: an amount is never rounded, not even harmlessly.
     *
     * @throws IllegalArgumentException with a sentence for the caller, if the text is no plain decimal, has more decimals
     *     than the currency, or exceeds {@link #MAX_MINOR}
     */
    public static Money parse(String text, Currency currency) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a decimal of zero or more, such as \"12.50\"");
        }
        BigDecimal amount = new BigDecimal(text);
        int decimals = currency.getDefaultFractionDigits();
        if (amount.scale() > decimals) {
            throw new IllegalArgumentException(
                    "has more decimals than " + currency.getCurrencyCode() + " has (" + decimals + ")");
        }
        BigDecimal minor = amount.movePointRight(decimals);
        if (minor.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException(
                    "is more than " + LARGEST.movePointLeft(decimals).toPlainString());
        }
        return new Money(minor.longValueExact(), currency);
    }

    /** Whether a code names a currency that has a defined number of decimals (XAU, say, has none). */
    public static boolean isCurrency(String code) {
        return Currencies.CODES.contains(code);
    }

    /**
     * The sum of two amounts of one currency.
     *
     * @throws ArithmeticException on overflow
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, requireSame(other).minor), currency);
    }

    /**
     * What remains after taking {@code other} away.
     *
     * @throws IllegalArgumentException if more is taken than there is
     */
    public Money minus(Money other) {
        return new Money(minor - requireSame(other).minor, currency);
    }

    /** The decimal text with exactly the currency's decimals, such as {@code 12.50}; never with an exponent. */
    public String text() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();
    }

    @Override
    public String toString() {
        return text() + " " + currency.getCurrencyCode();
    }

    private Money requireSame(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not mix");
        }
        return other;
    }
}
