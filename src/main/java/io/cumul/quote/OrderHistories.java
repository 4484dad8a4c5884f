package io.cumul.quote;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.OrderHistory;
import io.smallrye.mutiny.Uni;

/** Reads what the journal has of orders. */
public interface OrderHistories {
    /**
     * What was earned, spent and refunded on an order.
     *
     * @return but for what the member had used up before its purchases; fails with {@link io.cumul.posting.LedgerUnavailable}
     */
    Uni<OrderHistory> historyOf(AccountId accountId, String orderId);
}
