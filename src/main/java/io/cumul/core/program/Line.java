package io.cumul.core.program;

import io.cumul.core.points.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of a basket.
 *
 * @param sku the article, 1 to {@value #MAX_TEXT} printable characters
 * @param category the article's category, of the same form
 * @param quantity 1 to {@value #MAX_QUANTITY}
 * @param amount what the whole line costs, not one piece of it
 */
public record Line(String sku, @Nullable String category, int quantity, Money amount) {
    /** The largest quantity of a line. */
    public static final int MAX_QUANTITY = 1_000_000;
    /** The most characters of a SKU or a category. */
    public static final int MAX_TEXT = 64;

    /**
     * @throws IllegalArgumentException if the quantity is not in range
     */
    public Line {
        if (quantity < 1 || quantity > MAX_QUANTITY) {
            throw new IllegalArgumentException("no quantity: " + quantity);
        }
    }
}
