package io.cumul.core.decision;

import io.cumul.core.account.AccountId;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.program.reward.Shelves;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the ledger knows, beside the account's row, of the things that a command names. */
public interface Facts extends Shelves {
    /** The number of the entry that awarded the order or part already, if one did. */
    @Nullable
    Long earnedBy(OrderRef order);

    /** The number of the entry that awarded the action already, if one did. */
    @Nullable
    Long actedBy(ActionRef action);

    /** All points the account has redeemed on the order so far. */
    long redeemedOn(String orderId);

    /**
     * What the journal has of an order; an order that nobody knows if it has nothing. To a command that only pays, its purchases
     * need not be known.
     */
    OrderHistory order(String orderId);

    /**
     * What was paid with points on the order, has not come back and has not yet been part of a purchase that earned, in minor
     * units.
     */
    long paidOn(String orderId);

    /** The entries of one of the account's holds so far, in order; none if there never was such a hold. */
    List<Posted> holdEntries(String holdId);

    /** Whether there is such an account. */
    boolean enrolled(AccountId accountId);
}
