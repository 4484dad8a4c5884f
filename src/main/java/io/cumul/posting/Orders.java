package io.cumul.posting;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Usage;
import io.cumul.core.decision.OrderHistory;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refunded;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.program.Basket;
import io.cumul.posting.Loaded.PurchaseRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The orders that a batch refunds something of or pays with points, or earns for after they were paid so, as it goes on: each
 * command sees what those before it did.
 */
final class Orders {
    private final Map<PurchaseRef, OrderHistory> known;

    Orders(Map<PurchaseRef, OrderHistory> loaded) {
        known = new HashMap<>(loaded);
    }

    /** Whether the journal was asked about an order. */
    boolean knows(AccountId accountId, String orderId) {
        return known.containsKey(new PurchaseRef(accountId, OrderRef.whole(orderId)));
    }

    OrderHistory of(AccountId accountId, String orderId) {
        return known.getOrDefault(new PurchaseRef(accountId, OrderRef.whole(orderId)), OrderHistory.NONE);
    }

    void earned(OrderRef order, Posted award, Basket basket, Usage used) {
        more(
                award.entry().accountId(),
                order,
                history -> history.plus(new OrderHistory.Part(order, award, basket, used)));
    }

    /** Redemptions and captures among entries. */
    void spent(List<Posted> entries) {
        for (Posted posted : entries) {
            Entry entry = posted.entry();
            boolean spends = entry.kind() == EntryKind.REDEEM || entry.kind() == EntryKind.CAPTURE;
            OrderRef order =
                    spends && entry.occasion() != null ? entry.occasion().order() : null;
            if (order != null && !known.isEmpty()) {
                more(entry.accountId(), order, history -> history.plus(new OrderHistory.Spent(entry)));
            }
        }
    }

    void refunded(AccountId accountId, Refunded refund) {
        more(accountId, refund.order(), history -> history.plus(refund));
    }

    /** Of any other order nothing need be known. */
    private void more(AccountId accountId, OrderRef order, UnaryOperator<OrderHistory> more) {
        known.computeIfPresent(
                new PurchaseRef(accountId, OrderRef.whole(order.orderId())), (ref, history) -> more.apply(history));
    }
}
