package io.cumul.hold;

import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.http.view.BalanceView;
import io.cumul.http.view.PaymentView;
import io.cumul.http.view.RewardedView;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A hold as it was placed.
 *
 * @param holdId its id, for capture and void
 * @param state always {@code HELD}
 * @param points what is set aside
 * @param expiresAt until when
 * @param reward the reward they are for; its codes are told at capture
 * @param payment the money they are to pay
 * @param balance the account right after it
 */
record HoldResponse(
        String holdId,
        HoldState state,
        long points,
        Instant expiresAt,
        @Nullable RewardedView reward,
        @Nullable PaymentView payment,
        BalanceView balance) {
    /** The answer that the entry of a hold gives, always the same for the same entry. */
    static HoldResponse of(Posted posted) {
        Entry entry = posted.entry();
        Details.OfHold hold = (Details.OfHold) Objects.requireNonNull(entry.details());
        return new HoldResponse(
                hold.id(),
                HoldState.HELD,
                entry.points(),
                Objects.requireNonNull(hold.expiresAt()),
                RewardedView.of(hold),
                PaymentView.of(hold),
                BalanceView.after(entry));
    }
}
