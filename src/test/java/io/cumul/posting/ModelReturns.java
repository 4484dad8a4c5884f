package io.cumul.posting;

import io.cumul.core.decision.Returning;
import io.cumul.core.program.Basket;
import io.cumul.core.program.Line;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What has come back of a purchase, or of an order that was only redeemed against. */
final class ModelReturns {
    private final @Nullable Basket basket;
    private final @Nullable Long total;
    private final int[] quantities;
    private final long[] cents;
    private long loose;
    private boolean everything;

    /**
     * Nothing yet.
     *
     * @param basket what was bought; absent for an order without a purchase
     * @param total what such an order cost in all, if anybody said
     */
    ModelReturns(@Nullable Basket basket, @Nullable Long total) {
        this.basket = basket;
        this.total = total;
        int lines = basket == null ? 0 : basket.lines().size();
        quantities = new int[lines];
        cents = new long[lines];
    }

    /** The same, to go on with: what came back before anything was bought is money for no line in particular. */
    ModelReturns copy(@Nullable Basket bought, @Nullable Long orderTotal) {
        ModelReturns copy = new ModelReturns(bought, orderTotal);
        System.arraycopy(quantities, 0, copy.quantities, 0, quantities.length);
        System.arraycopy(cents, 0, copy.cents, 0, cents.length);
        copy.loose = loose;
        copy.everything = everything;
        return copy;
    }

    /** What is kept of the basket. */
    ModelKept kept() {
        return new ModelKept(Objects.requireNonNull(basket), quantities, cents, loose, everything);
    }

    /** Whether all that there was is back, of an order without a purchase. */
    boolean all() {
        return everything || (total != null && loose >= total);
    }

    long loose() {
        return loose;
    }

    /** Takes something back; false if that is more than is left, and then this is of no more use. */
    boolean take(Returning what) {
        return switch (what) {
            case Returning.Everything all -> {
                everything = true;
                yield true;
            }
            case Returning.Amount amount -> {
                long minor = amount.money().minor();
                boolean fits = basket == null
                        ? !everything && (total == null || minor <= total - loose)
                        : minor <= kept().value();
                loose += minor;
                yield fits;
            }
            case Returning.Lines lines ->
                lines.pieces().stream().allMatch(this::take) && !everything && loose <= kept().unreturned();
        };
    }

    private boolean take(Returning.Piece piece) {
        int lines = quantities.length;
        int[] taken = new int[lines];
        long[] room = new long[lines];
        long[] weights = new long[lines];
        int open = piece.quantity();
        for (int i = 0; i < lines; i++) {
            Line line = Objects.requireNonNull(basket).lines().get(i);
            boolean named = piece.line() == null || piece.line() == i + 1;
            int left = line.quantity() - quantities[i];
            if (named && line.sku().equals(piece.sku()) && left > 0 && open > 0) {
                taken[i] = Math.min(open, left);
                open -= taken[i];
                room[i] = line.amount().minor() - cents[i];
                weights[i] = ModelShares.down(room[i], taken[i], left);
            }
        }
        long minor = piece.amount().minor();
        if (open > 0 || minor > LongStream.of(room).sum()) {
            return false;
        }
        pay(minor, only(taken, weights), taken, room);
        return true;
    }

    /** If nobody weighs anything, the first of those that are taken from is paid for. */
    private static long[] only(int[] taken, long[] weights) {
        if (LongStream.of(weights).sum() == 0) {
            for (int i = 0; i < taken.length; i++) {
                if (taken[i] > 0) {
                    weights[i] = 1;
                    break;
                }
            }
        }
        return weights;
    }

    private void pay(long minor, long[] weights, int[] taken, long[] room) {
        long[] shares = ModelShares.of(minor, weights);
        long beyond = 0;
        for (int i = 0; i < shares.length; i++) {
            beyond += Math.max(0, shares[i] - room[i]);
            shares[i] = Math.min(shares[i], room[i]);
        }
        for (int i = 0; i < shares.length; i++) {
            long more = Math.min(beyond, room[i] - shares[i]);
            beyond -= more;
            quantities[i] += taken[i];
            cents[i] += shares[i] + more;
        }
    }
}
