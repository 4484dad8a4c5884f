package io.cumul.core.ledger;

import io.cumul.core.account.Channel;
import io.cumul.core.account.Hold;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The caller's side of an entry: for which order or action, in which channel, and when by the caller's clock.
 *
 * @param order the order it belongs to; absent for an action
 * @param action the action it rewards; absent for an order
 * @param channel where it happened
 * @param occurredAt the caller's time; absent where the ledger's is meant
 */
public record Occasion(
        @Nullable OrderRef order,
        @Nullable ActionRef action,
        Channel channel,
        @Nullable Instant occurredAt) {
    /**
     * @throws IllegalArgumentException if it is neither an order's nor an action's, or both
     */
    public Occasion {
        if ((order == null) == (action == null)) {
            throw new IllegalArgumentException("an occasion is an order's or an action's");
        }
    }

    /** That of a hold: its order. */
    public static Occasion of(Hold hold) {
        return of(new OrderRef(hold.orderId(), hold.part()), hold.channel(), null);
    }

    /** That of an order. */
    public static Occasion of(OrderRef order, Channel channel, @Nullable Instant occurredAt) {
        return new Occasion(order, null, channel, occurredAt);
    }

    /** That of an action. */
    public static Occasion of(ActionRef action, Channel channel, @Nullable Instant occurredAt) {
        return new Occasion(null, action, channel, occurredAt);
    }
}
