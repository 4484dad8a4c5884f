package io.cumul.posting;

import io.cumul.core.program.Basket;
import io.cumul.core.program.Line;
import java.util.List;

/** What of a basket counts, worked out a second time and in another way: a cent at a time. */
final class ModelBasket {
    private final Basket basket;
    private final long[] cents;
    private final Terms terms;

    ModelBasket(Basket basket, Terms terms) {
        this.basket = basket;
        this.terms = terms;
        long[] off = shares(terms.discount() ? 0 : basket.discount().minor(), basket.lines());
        long[] on = shares(terms.tax() ? basket.tax().minor() : 0, basket.lines());
        cents = new long[off.length];
        for (int i = 0; i < cents.length; i++) {
            cents[i] = basket.lines().get(i).amount().minor() - off[i] + on[i];
        }
    }

    List<Line> lines() {
        return basket.lines();
    }

    long shipping() {
        return terms.shipping() ? basket.shipping().minor() : 0;
    }

    /** What a line counts for, if it counts. */
    long cents(int line) {
        return cents[line];
    }

    boolean counts(int line) {
        Line one = lines().get(line);
        return !Terms.SKUS.contains(one.sku())
                && (one.category() == null || !Terms.CATEGORIES.contains(one.category()));
    }

    /** Whether the whole order earns nothing because of how it was paid. */
    boolean excluded() {
        return basket.paymentMethod() != null && Terms.TENDERS.contains(basket.paymentMethod());
    }

    /** All that counts. */
    long total() {
        long sum = shipping();
        for (int i = 0; i < cents.length; i++) {
            sum += counts(i) ? cents[i] : 0;
        }
        return sum;
    }

    /** What the whole order came to. */
    long spent() {
        long goods = lines().stream().mapToLong(line -> line.amount().minor()).sum();
        return goods
                + basket.shipping().minor()
                + basket.tax().minor()
                - basket.discount().minor();
    }

    /** Everyone's whole cents first; then each cent that is left goes to whoever was cut the most and has had none yet. */
    private static long[] shares(long cents, List<Line> lines) {
        long sum = lines.stream().mapToLong(line -> line.amount().minor()).sum();
        long[] shares = new long[lines.size()];
        if (sum == 0) {
            shares[0] = cents;
            return shares;
        }
        double[] cut = new double[lines.size()];
        long left = cents;
        for (int i = 0; i < shares.length; i++) {
            long exact = cents * lines.get(i).amount().minor();
            shares[i] = exact / sum;
            cut[i] = exact % sum; // whole numbers below 2^53, so that comparing them is exact
            left -= shares[i];
        }
        for (; left > 0; left--) {
            int most = 0;
            for (int i = 1; i < cut.length; i++) {
                most = cut[i] > cut[most] ? i : most;
            }
            shares[most]++;
            cut[most] = -1;
        }
        return shares;
    }
}
