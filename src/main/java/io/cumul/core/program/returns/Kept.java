package io.cumul.core.program.returns;

import io.cumul.core.points.Rounding;
import io.cumul.core.points.Shares;
import io.cumul.core.program.Basket;
import io.cumul.core.program.Line;
import java.math.BigInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What is kept of a basket. Discount, tax and shipping belong to the lines in proportion, so each line has a value, and the
 * values sum to what the basket came to; a part of a line takes the same part of its value along. Money that was given back
 * for no line in particular is shared out over the value that the returned lines have left, by largest remainder and always
 * anew from its sum: in how many steps it was given back makes no difference.
 */
public final class Kept {
    private final Basket basket;
    private final long[] amounts;
    private final long[] values;
    private final long[] refunded;
    private final boolean[] gone;

    private Kept(Basket basket, Returns returns) {
        this.basket = basket;
        int lines = basket.lines().size();
        amounts = new long[lines];
        gone = new boolean[lines];
        for (int i = 0; i < lines; i++) {
            Line line = basket.lines().get(i);
            Returns.Item item = returns.line(i + 1);
            amounts[i] = Math.max(0, line.amount().minor() - item.minor());
            gone[i] = amounts[i] == 0 && (line.amount().minor() > 0 || item.quantity() >= line.quantity());
        }
        long[] whole = values(basket);
        values = IntStream.range(0, lines).mapToLong(i -> byLine(i, whole[i])).toArray();
        long left = LongStream.of(values).sum();
        boolean all = returns.everything() || (left > 0 && returns.amount() >= left);
        refunded = Shares.largestRemainder(all ? left : returns.amount(), values);
        for (int i = 0; i < lines; i++) {
            gone[i] |= all || (values[i] > 0 && refunded[i] == values[i]);
        }
    }

    /** What is kept after returns; who gives back more than there is keeps nothing. */
    public static Kept of(Basket basket, Returns returns) {
        return new Kept(basket, returns);
    }

    /**
     * What each line of a basket came to, its shares of discount, tax and shipping included.
     *
     * @return minor units by line, which sum to the basket's total
     */
    public static long[] values(Basket basket) {
        long[] amounts = amounts(basket);
        long[] discounts = Shares.largestRemainder(basket.discount().minor(), amounts);
        long[] taxes = Shares.largestRemainder(basket.tax().minor(), amounts);
        long[] shipping = Shares.largestRemainder(basket.shipping().minor(), amounts);
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] += taxes[i] + shipping[i] - discounts[i];
        }
        return amounts;
    }

    /** The basket that it is kept of. */
    public Basket basket() {
        return basket;
    }

    /** Whether nothing is left of a line. */
    public boolean gone(int line) {
        return gone[line];
    }

    /** Whether nothing is kept at all. */
    public boolean nothing() {
        for (boolean returned : gone) {
            if (!returned) {
                return false;
            }
        }
        return true;
    }

    /** What is left of the lines that were not returned, money given back for no line in particular not taken off. */
    public long unreturned() {
        return LongStream.of(values).sum();
    }

    /** What all that is kept came to, in minor units. */
    public long value() {
        long sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += gone[i] ? 0 : values[i] - refunded[i];
        }
        return sum;
    }

    /**
     * What is kept of something that belongs to a line, such as the line's amount, or its share of the shipping.
     *
     * @param whole what belongs to the whole line, in minor units
     * @return a fraction goes up, so that nobody loses by it
     */
    public long part(int line, long whole) {
        if (gone[line]) {
            return 0;
        }
        long part = byLine(line, whole);
        return refunded[line] == 0 ? part : fraction(part, values[line] - refunded[line], values[line]);
    }

    private long byLine(int line, long whole) {
        long amount = basket.lines().get(line).amount().minor();
        if (gone[line]) {
            return 0;
        }
        return amounts[line] == amount ? whole : fraction(whole, amounts[line], amount);
    }

    private static long fraction(long whole, long numerator, long denominator) {
        BigInteger dividend = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(numerator));
        return Rounding.CEILING.divide(dividend, BigInteger.valueOf(denominator));
    }

    private static long[] amounts(Basket basket) {
        return basket.lines().stream().mapToLong(line -> line.amount().minor()).toArray();
    }
}
