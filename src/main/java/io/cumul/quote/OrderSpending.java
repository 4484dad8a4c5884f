package io.cumul.quote;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.OrderHistory;
import io.smallrye.mutiny.Uni;

/** Reads what was spent on orders. */
public interface OrderSpending {
    /**
     * What was spent on an order, and refunded of it.
     *
     * @return without the purchases of the order; fails with {@link io.cumul.posting.LedgerUnavailable}
     */
    Uni<OrderHistory> spentOn(AccountId accountId, String orderId);
}
