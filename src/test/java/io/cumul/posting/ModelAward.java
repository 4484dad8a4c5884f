package io.cumul.posting;

import io.cumul.core.program.Basket;
import io.cumul.core.program.Line;
import java.math.BigDecimal;
import java.util.List;

/** What a basket earns, worked out a second time and in another way: in decimals, a cent at a time. */
final class ModelAward {
    private final Terms terms;

    ModelAward(Terms terms) {
        this.terms = terms;
    }

    BigDecimal points(Basket basket) {
        String tender = basket.paymentMethod();
        if (tender != null && Terms.TENDERS.contains(tender)) {
            return BigDecimal.ZERO;
        }
        long cents = counting(basket);
        if (cents < terms.minimum()) {
            return BigDecimal.ZERO;
        }
        return BigDecimal.valueOf(cents)
                .multiply(BigDecimal.valueOf(terms.points()))
                .divide(BigDecimal.valueOf(terms.per()), 0, terms.rounding());
    }

    private long counting(Basket basket) {
        List<Line> lines = basket.lines();
        long[] off = shares(terms.discount() ? 0 : basket.discount().minor(), lines);
        long[] on = shares(terms.tax() ? basket.tax().minor() : 0, lines);
        long cents = terms.shipping() ? basket.shipping().minor() : 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String category = line.category();
            boolean excluded =
                    Terms.SKUS.contains(line.sku()) || (category != null && Terms.CATEGORIES.contains(category));
            cents += excluded ? 0 : line.amount().minor() - off[i] + on[i];
        }
        return cents;
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
