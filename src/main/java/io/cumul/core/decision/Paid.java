package io.cumul.core.decision;

import io.cumul.core.account.Account;
import io.cumul.core.account.Hold;
import io.cumul.core.account.Terms;
import io.cumul.core.points.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was paid with points on an order so far and has not come back; what is set aside for it counts, since it may be captured
 * at any time. It bounds what can still be paid so, in however many payments.
 *
 * @param minor how much, in minor units of the program's currency
 * @param payable what of the order is to be paid in all, as it was said last; absent if nobody said
 */
public record Paid(long minor, @Nullable Money payable) {
    /** Nothing was paid with points, and nobody said what is payable. */
    public static final Paid NOTHING = new Paid(0, null);

    /**
     * What was paid on an order.
     *
     * @param account the account at its present time
     * @param history what the journal has of the order
     */
    public static Paid on(String orderId, Account account, OrderHistory history) {
        Hold live = account.holds().on(orderId, null);
        if (live == null) {
            return new Paid(history.paid(), history.payable());
        }
        Money said = live.terms() instanceof Terms.Payment payment && payment.payable() != null
                ? payment.payable()
                : live.orderTotal();
        return new Paid(Math.addExact(history.paid(), aside(live)), said == null ? history.payable() : said);
    }

    /** The same when a hold for the order, if there is one, is to be replaced: what was said with it has been said. */
    public Paid without(@Nullable Hold replaced) {
        return replaced == null ? this : new Paid(minor - aside(replaced), payable);
    }

    private static long aside(Hold hold) {
        return hold.terms() instanceof Terms.Payment payment ? payment.amount().minor() : 0;
    }
}
