package io.cumul.core.decision;

import io.cumul.core.points.Money;
import io.cumul.core.program.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a refund brings back of an order. */
public sealed interface Returning {
    /**
     * Lines of the receipt.
     *
     * @param pieces at least one
     */
    record Lines(List<Piece> pieces) implements Returning {
        /**
         * @throws IllegalArgumentException if there are none
         */
        public Lines {
            pieces = List.copyOf(pieces);
            if (pieces.isEmpty()) {
                throw new IllegalArgumentException("nothing is returned");
            }
        }
    }

    /**
     * Money, for no line in particular.
     *
     * @param money more than zero
     */
    record Amount(Money money) implements Returning {
        /**
         * @throws IllegalArgumentException if it is nothing
         */
        public Amount {
            if (money.minor() < 1) {
                throw new IllegalArgumentException("nothing is returned");
            }
        }
    }

    /** All that is left. */
    record Everything() implements Returning {}

    /**
     * A line, or a part of one, that comes back.
     *
     * @param line its number on the receipt, 1 for the first; absent for the earliest of the article that is not returned yet
     * @param sku the article
     * @param quantity how many, 1 to {@link Line#MAX_QUANTITY}
     * @param amount what is paid back for them, in the terms of the purchase's lines
     */
    record Piece(@Nullable Integer line, String sku, int quantity, Money amount) {
        /**
         * @throws IllegalArgumentException if the quantity is not in range
         */
        public Piece {
            if (quantity < 1 || quantity > Line.MAX_QUANTITY) {
                throw new IllegalArgumentException("no quantity: " + quantity);
            }
        }
    }
}
