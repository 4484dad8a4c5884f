package io.cumul.posting;

import io.cumul.core.program.Basket;
import io.cumul.core.program.Line;
import java.util.List;

/** What of a basket counts, worked out a second time and in another way: a cent at a time. */
final class ModelBasket {
    private final Basket basket;
    private final long[] cents;
    private final boolean[] gone;
    private final long shipping;

    ModelBasket(Basket basket, Terms terms) {
        this.basket = basket;
        long[] amounts = amounts(basket);
        long[] off = ModelShares.of(terms.discount() ? 0 : basket.discount().minor(), amounts);
        long[] on = ModelShares.of(terms.tax() ? basket.tax().minor() : 0, amounts);
        cents = new long[off.length];
        for (int i = 0; i < cents.length; i++) {
            cents[i] = amounts[i] - off[i] + on[i];
        }
        gone = new boolean[cents.length];
        shipping = terms.shipping() ? basket.shipping().minor() : 0;
    }

    private ModelBasket(ModelBasket whole, ModelKept kept) {
        basket = whole.basket;
        cents = new long[whole.cents.length];
        gone = new boolean[cents.length];
        long[] delivery = ModelShares.of(whole.shipping, amounts(basket));
        long delivered = 0;
        for (int i = 0; i < cents.length; i++) {
            cents[i] = kept.part(i, whole.cents[i]);
            gone[i] = kept.gone(i);
            delivered += kept.part(i, delivery[i]);
        }
        shipping = delivered;
    }

    /** What of it counts of what is kept. */
    ModelBasket of(ModelKept kept) {
        return new ModelBasket(this, kept);
    }

    List<Line> lines() {
        return basket.lines();
    }

    long shipping() {
        return shipping;
    }

    /** What a line counts for, if it counts. */
    long cents(int line) {
        return cents[line];
    }

    boolean counts(int line) {
        Line one = lines().get(line);
        return !gone[line]
                && !Terms.SKUS.contains(one.sku())
                && (one.category() == null || !Terms.CATEGORIES.contains(one.category()));
    }

    /** Whether the whole order earns nothing because of how it was paid. */
    boolean excluded() {
        return basket.paymentMethod() != null && Terms.TENDERS.contains(basket.paymentMethod());
    }

    /** All that counts. */
    long total() {
        long sum = shipping;
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

    private static long[] amounts(Basket basket) {
        return basket.lines().stream().mapToLong(line -> line.amount().minor()).toArray();
    }
}
