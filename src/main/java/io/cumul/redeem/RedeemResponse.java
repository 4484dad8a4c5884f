package io.cumul.redeem;

import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.http.view.BalanceView;
import java.util.Objects;

/**
 * What was redeemed.
 *
 * @param accountId the account
 * @param seq number of the redemption's entry
 * @param kind always {@code REDEEM}
 * @param points what was spent, 1 or more
 * @param orderId the order
 * @param redeemedOnOrder all points the account has spent on this order so far, these included
 * @param balance the account right after it
 */
record RedeemResponse(
        String accountId,
        long seq,
        EntryKind kind,
        long points,
        String orderId,
        long redeemedOnOrder,
        BalanceView balance) {
    /** The answer that a redemption's entry gives, always the same for the same entry. */
    static RedeemResponse of(Posted posted) {
        Entry entry = posted.entry();
        return new RedeemResponse(
                entry.accountId().value(),
                entry.seq(),
                entry.kind(),
                entry.points(),
                Objects.requireNonNull(Objects.requireNonNull(entry.occasion()).order())
                        .orderId(),
                Objects.requireNonNull(entry.redeemedOnOrder()),
                BalanceView.after(entry));
    }
}
