package io.cumul.core.refund;

import io.cumul.core.account.Lot;
import io.cumul.core.decision.Command.Refund;
import io.cumul.core.decision.OrderHistory;
import io.cumul.core.decision.Refunded;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.program.returns.Returns;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A return that is accepted.
 *
 * @param command what was asked
 * @param history what is known of the order before it
 * @param ref the order or part it is of
 * @param part the purchase; absent for an order that was only redeemed against
 * @param more what comes back now
 */
record Return(Refund command, OrderHistory history, OrderRef ref, OrderHistory.@Nullable Part part, Returns more) {

    /** All that has come back of the order or part, this included. */
    Returns all() {
        return history.returned(ref).plus(more);
    }

    /** The lots that points spent on the order come back to now. */
    List<Lot> restored() {
        long before = history.sum(Refunded.Sums::restored);
        long due = Portion.of(history, ref, all()).of(Spending.points(history));
        return Spending.lots(history, before, Math.max(0, due - before));
    }
}
