package io.cumul.hold;

import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.http.view.BalanceView;
import io.cumul.http.view.PaymentView;
import io.cumul.http.view.RewardedView;
import io.cumul.sealing.CodeSeal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was captured.
 *
 * @param holdId the hold
 * @param state always {@code CAPTURED}
 * @param seq number of the capture's entry
 * @param points what was spent
 * @param released what was given back
 * @param orderId the order
 * @param redeemedOnOrder all points the account has spent on this order so far, these included
 * @param reward the reward they were spent on, with its codes; absent if on none
 * @param payment the money they paid; absent if none
 * @param balance the account right after it
 */
record CaptureResponse(
        String holdId,
        HoldState state,
        long seq,
        long points,
        long released,
        String orderId,
        long redeemedOnOrder,
        @Nullable RewardedView reward,
        @Nullable PaymentView payment,
        BalanceView balance) {
    /**
     * The answer that the entry of a capture gives, always the same for the same entry.
     *
     * @param seal opens its codes
     */
    static CaptureResponse of(Posted posted, CodeSeal seal) {
        Entry entry = posted.entry();
        Details.OfHold hold = (Details.OfHold) Objects.requireNonNull(entry.details());
        return new CaptureResponse(
                hold.id(),
                HoldState.CAPTURED,
                entry.seq(),
                entry.points(),
                hold.released() == null ? 0 : hold.released(),
                Objects.requireNonNull(Objects.requireNonNull(entry.occasion()).order())
                        .orderId(),
                Objects.requireNonNull(entry.redeemedOnOrder()),
                RewardedView.of(posted, seal::open),
                PaymentView.of(hold),
                BalanceView.after(entry));
    }
}
