package io.cumul.posting;

import io.cumul.core.program.Basket;
import io.cumul.core.program.Line;
import java.util.List;
import java.util.stream.LongStream;

/** What is kept of a basket of which something has come back, line by line, in cents. */
final class ModelKept {
    private final List<Line> lines;
    private final long[] unreturned;
    private final long[] values;
    private final long[] paidBack;
    private final boolean[] gone;

    /**
     * What is kept.
     *
     * @param quantities returned of each line
     * @param cents paid back for each line
     * @param loose paid back for no line in particular
     * @param everything whether all that was left came back at some time
     */
    ModelKept(Basket basket, int[] quantities, long[] cents, long loose, boolean everything) {
        lines = basket.lines();
        int all = lines.size();
        unreturned = new long[all];
        values = new long[all];
        gone = new boolean[all];
        long[] whole = whole(basket);
        for (int i = 0; i < all; i++) {
            Line line = lines.get(i);
            unreturned[i] = line.amount().minor() - cents[i];
            gone[i] = unreturned[i] == 0 && (line.amount().minor() > 0 || quantities[i] >= line.quantity());
            values[i] = ofLine(i, whole[i]);
        }
        long left = LongStream.of(values).sum();
        boolean nothing = everything || (left > 0 && loose >= left);
        paidBack = ModelShares.of(nothing ? left : loose, values);
        for (int i = 0; i < all; i++) {
            gone[i] |= nothing || (values[i] > 0 && paidBack[i] == values[i]);
        }
    }

    /** What each line came to, with its share of whatever was taken off and put on. */
    private static long[] whole(Basket basket) {
        long[] amounts =
                basket.lines().stream().mapToLong(line -> line.amount().minor()).toArray();
        long[] off = ModelShares.of(basket.discount().minor(), amounts);
        long[] tax = ModelShares.of(basket.tax().minor(), amounts);
        long[] shipping = ModelShares.of(basket.shipping().minor(), amounts);
        long[] whole = new long[amounts.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = amounts[i] - off[i] + tax[i] + shipping[i];
        }
        return whole;
    }

    boolean gone(int line) {
        return gone[line];
    }

    boolean nothing() {
        for (boolean one : gone) {
            if (!one) {
                return false;
            }
        }
        return true;
    }

    /** What lines that are not back came to, whatever was paid back for no line in particular. */
    long unreturned() {
        return LongStream.of(values).sum();
    }

    /** What is kept came to so much. */
    long value() {
        long sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += gone[i] ? 0 : values[i] - paidBack[i];
        }
        return sum;
    }

    /** What is kept of something that belonged to a whole line. */
    long part(int line, long whole) {
        long part = ofLine(line, whole);
        return gone[line] || paidBack[line] == 0
                ? part
                : ModelShares.up(part, values[line] - paidBack[line], values[line]);
    }

    private long ofLine(int line, long whole) {
        long amount = lines.get(line).amount().minor();
        if (gone[line]) {
            return 0;
        }
        return unreturned[line] == amount ? whole : ModelShares.up(whole, unreturned[line], amount);
    }
}
