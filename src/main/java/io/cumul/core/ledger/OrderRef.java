package io.cumul.core.ledger;

import io.cumul.core.account.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * A checkout's order, or one part of it where it ships in parts: the natural key of a purchase within an account.
 *
 * @param orderId of the form {@link Identifier#FORM}
 * @param part of the same form; absent for a whole order
 */
public record OrderRef(String orderId, @Nullable String part) {
    /**
     * @throws IllegalArgumentException if either is no id
     */
    public OrderRef {
        Identifier.require(orderId);
        if (part != null) {
            Identifier.require(part);
        }
    }

    /** A whole order. */
    public static OrderRef whole(String orderId) {
        return new OrderRef(orderId, null);
    }
}
