package io.cumul.core.points;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A factor on points, exact to four decimals, such as 1.2 or 3.
 *
 * @param tenThousandths the factor times 10,000: 1 to {@link #MAX}
 */
public record Multiplier(long tenThousandths) {
    /** The largest factor, 1,000, in ten thousandths. */
    public static final long MAX = 10_000_000;

    /** What multiplies nothing: 1. */
    public static final Multiplier ONE = new Multiplier(10_000);

    private static final int DECIMALS = 4;
    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,3})(\\.[0-9]{1,4})?");

    /**
     * @throws IllegalArgumentException if the factor is not in range
     */
    public Multiplier {
        if (tenThousandths < 1 || tenThousandths > MAX) {
            throw new IllegalArgumentException("no multiplier: " + tenThousandths + " ten thousandths");
        }
    }

    /**
     * Reads a decimal such as {@code "1.2"}.
     *
     * @throws IllegalArgumentException with a sentence, if the text is no decimal of at most four decimals in range
     */
    public static Multiplier parse(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a decimal such as \"1.5\", with at most 4 decimals");
        }
        long value = new BigDecimal(text).movePointRight(DECIMALS).longValueExact();
        if (value < 1 || value > MAX) {
            throw new IllegalArgumentException("must be more than 0 and at most 1000");
        }
        return new Multiplier(value);
    }

    /** What it adds beyond the points themselves: 2 adds 1 times. Zero or less adds nothing. */
    public long surplus() {
        return tenThousandths - ONE.tenThousandths;
    }

    /** The shortest decimal text, such as {@code 1.2}. */
    public String text() {
        return BigDecimal.valueOf(tenThousandths, DECIMALS).stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        return text();
    }
}
