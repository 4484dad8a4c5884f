package io.cumul.postgres;

import io.cumul.core.ledger.OrderRef;
import org.jspecify.annotations.Nullable;

/** The part of an order in a primary key, where the empty text stands for a whole order. */
final class Parts {
    private Parts() {}

    static String stored(OrderRef order) {
        String part = order.part();
        return part == null ? "" : part;
    }

    static @Nullable String loaded(String stored) {
        return stored.isEmpty() ? null : stored;
    }
}
