package io.cumul.hold;

import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.http.view.BalanceView;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was given back.
 *
 * @param holdId the hold
 * @param state always {@code VOIDED}
 * @param released what came back; points that have expired meanwhile are gone at once
 * @param replacedBy the hold that took its place, if one did
 * @param balance the account right after it
 */
record VoidResponse(
        String holdId,
        HoldState state,
        long released,
        @Nullable String replacedBy,
        BalanceView balance) {
    /** The answer that the entry of a void gives, always the same for the same entry. */
    static VoidResponse of(Posted posted) {
        Entry entry = posted.entry();
        Details.OfHold hold = (Details.OfHold) Objects.requireNonNull(entry.details());
        return new VoidResponse(
                hold.id(),
                HoldState.VOIDED,
                hold.released() == null ? entry.points() : hold.released(),
                hold.replacedBy(),
                BalanceView.after(entry));
    }
}
