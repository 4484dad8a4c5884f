package io.cumul.redeem;

import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.http.view.BalanceView;
import io.cumul.http.view.PaymentView;
import io.cumul.http.view.RewardedView;
import io.cumul.sealing.CodeSeal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was redeemed.
 *
 * @param accountId the account
 * @param seq number of the redemption's entry
 * @param kind always {@code REDEEM}
 * @param points what was spent, 1 or more
 * @param orderId the order
 * @param redeemedOnOrder all points the account has spent on this order so far, these included
 * @param reward the reward they were spent on; absent if on none
 * @param payment the money they paid; absent if none
 * @param balance the account right after it
 */
record RedeemResponse(
        String accountId,
        long seq,
        EntryKind kind,
        long points,
        String orderId,
        long redeemedOnOrder,
        @Nullable RewardedView reward,
        @Nullable PaymentView payment,
        BalanceView balance) {
    /**
     * The answer that a redemption's entry gives, always the same for the same entry.
     *
     * @param seal opens its codes
     */
    static RedeemResponse of(Posted posted, CodeSeal seal) {
        Entry entry = posted.entry();
        return new RedeemResponse(
                entry.accountId().value(),
                entry.seq(),
                entry.kind(),
                entry.points(),
                Objects.requireNonNull(Objects.requireNonNull(entry.occasion()).order())
                        .orderId(),
                Objects.requireNonNull(entry.redeemedOnOrder()),
                RewardedView.of(posted, seal::open),
                PaymentView.of(entry.details()),
                BalanceView.after(entry));
    }
}
