package io.cumul.core.program;

import io.cumul.core.points.Shares;

/**
 * What of a basket was paid with points, shared out over its lines and the shipping by largest remainder, in proportion to what
 * of each was to be paid: after discount, with tax.
 */
final class PaidPart {
    /** The tender that explanations name. */
    static final String TENDER = "POINTS";

    private final long[] payable;
    private final long[] paid;

    private PaidPart(long[] payable, long[] paid) {
        this.payable = payable;
        this.paid = paid;
    }

    static PaidPart of(Basket basket) {
        int lines = basket.lines().size();
        long[] payable = new long[lines + 1];
        if (basket.paid().minor() == 0) {
            return new PaidPart(payable, payable);
        }
        long[] amounts =
                basket.lines().stream().mapToLong(line -> line.amount().minor()).toArray();
        long[] discounts = Shares.largestRemainder(basket.discount().minor(), amounts);
        long[] taxes = Shares.largestRemainder(basket.tax().minor(), amounts);
        for (int i = 0; i < lines; i++) {
            payable[i] = amounts[i] - discounts[i] + taxes[i];
        }
        payable[lines] = basket.shipping().minor();
        return new PaidPart(payable, Shares.largestRemainder(basket.paid().minor(), payable));
    }

    /**
     * What of that which counts of a line was paid with points, in minor units.
     *
     * @param counts what counts of the line, in minor units; of what does not count, such as its tax, the points paid too
     */
    long of(int line, long counts) {
        if (payable[line] <= counts) {
            return Math.min(paid[line], counts);
        }
        return Shares.largestRemainder(paid[line], new long[] {counts, payable[line] - counts})[0];
    }

    /** What of the shipping was paid with points, in minor units. */
    long ofShipping(long counts) {
        return of(payable.length - 1, counts);
    }
}
