package io.cumul.core.refund;

import io.cumul.core.decision.Returning;
import io.cumul.core.points.Shares;
import io.cumul.core.program.Basket;
import io.cumul.core.program.Line;
import io.cumul.core.program.returns.Kept;
import io.cumul.core.program.returns.Returns;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Finds what a refund brings back among what is left of a basket. */
final class Matching {
    private final Basket basket;
    private Returns sofar;
    private Returns more = Returns.NOTHING;

    private Matching(Basket basket, Returns sofar) {
        this.basket = basket;
        this.sofar = sofar;
    }

    /**
     * What comes back, line by line where lines are named.
     *
     * @param sofar what has come back before
     * @return absent if that is more than is left
     */
    static @Nullable Returns of(Basket basket, Returns sofar, Returning what) {
        return switch (what) {
            case Returning.Everything everything -> Returns.EVERYTHING;
            case Returning.Amount amount -> {
                long minor = amount.money().minor();
                yield minor <= Kept.of(basket, sofar).value() ? Returns.money(minor) : null;
            }
            case Returning.Lines lines -> new Matching(basket, sofar).lines(lines.pieces());
        };
    }

    /** Money that was given back for no line in particular must still fit into what the lines have left. */
    private @Nullable Returns lines(List<Returning.Piece> pieces) {
        for (Returning.Piece piece : pieces) {
            if (!take(piece)) {
                return null;
            }
        }
        return !sofar.everything() && sofar.amount() <= Kept.of(basket, sofar).unreturned() ? more : null;
    }

    private boolean take(Returning.Piece piece) {
        List<Integer> lines = candidates(piece);
        int[] quantities = new int[lines.size()];
        int open = piece.quantity();
        for (int i = 0; i < quantities.length; i++) {
            quantities[i] = Math.min(open, quantityLeft(lines.get(i)));
            open -= quantities[i];
        }
        long[] amounts = open > 0 ? null : amounts(piece.amount().minor(), lines, quantities);
        if (amounts == null) {
            return false;
        }
        for (int i = 0; i < quantities.length; i++) {
            Returns.Item item = new Returns.Item(lines.get(i), quantities[i], amounts[i]);
            if (quantities[i] > 0) {
                sofar = sofar.plus(item);
                more = more.plus(item);
            }
        }
        return true;
    }

    /** Numbers of the lines that a piece may be of, earliest first. */
    private List<Integer> candidates(Returning.Piece piece) {
        List<Integer> lines = new ArrayList<>();
        for (int number = 1; number <= basket.lines().size(); number++) {
            boolean named = piece.line() == null || piece.line() == number;
            if (named && line(number).sku().equals(piece.sku()) && quantityLeft(number) > 0) {
                lines.add(number);
            }
        }
        return lines;
    }

    /**
     * What each line pays back: in proportion to what the pieces taken of it came to, and never more than it has left.
     *
     * @return absent if they have not so much left
     */
    private long @Nullable [] amounts(long minor, List<Integer> lines, int[] quantities) {
        long[] left = IntStream.range(0, quantities.length)
                .mapToLong(i -> quantities[i] == 0 ? 0 : amountLeft(lines.get(i)))
                .toArray();
        if (minor > LongStream.of(left).sum()) {
            return null;
        }
        long[] weights = IntStream.range(0, quantities.length)
                .mapToLong(i -> part(left[i], quantities[i], quantityLeft(lines.get(i))))
                .toArray();
        long[] shares = Shares.largestRemainder(minor, weights);
        long beyond = 0;
        for (int i = 0; i < shares.length; i++) {
            beyond += Math.max(0, shares[i] - left[i]);
            shares[i] = Math.min(shares[i], left[i]);
        }
        for (int i = 0; i < shares.length && beyond > 0; i++) {
            long room = Math.min(beyond, left[i] - shares[i]);
            shares[i] += room;
            beyond -= room;
        }
        return shares;
    }

    private static long part(long amount, int quantity, int of) {
        return quantity == of
                ? amount
                : BigInteger.valueOf(amount)
                        .multiply(BigInteger.valueOf(quantity))
                        .divide(BigInteger.valueOf(of))
                        .longValueExact();
    }

    private int quantityLeft(int number) {
        return line(number).quantity() - sofar.line(number).quantity();
    }

    private long amountLeft(int number) {
        return line(number).amount().minor() - sofar.line(number).minor();
    }

    private Line line(int number) {
        return basket.lines().get(number - 1);
    }
}
