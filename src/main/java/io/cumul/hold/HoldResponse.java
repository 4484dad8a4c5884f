package io.cumul.hold;

import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.http.view.BalanceView;
import java.time.Instant;
import java.util.Objects;

/**
 * A hold as it was placed.
 *
 * @param holdId its id, for capture and void
 * @param state always {@code HELD}
 * @param points what is set aside
 * @param expiresAt until when
 * @param balance the account right after it
 */
record HoldResponse(String holdId, HoldState state, long points, Instant expiresAt, BalanceView balance) {
    /** The answer that the entry of a hold gives, always the same for the same entry. */
    static HoldResponse of(Posted posted) {
        Entry entry = posted.entry();
        Details.OfHold hold = (Details.OfHold) Objects.requireNonNull(entry.details());
        return new HoldResponse(
                hold.id(),
                HoldState.HELD,
                entry.points(),
                Objects.requireNonNull(hold.expiresAt()),
                BalanceView.after(entry));
    }
}
