package io.cumul.adjustment;

import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.Book;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import io.cumul.http.view.BalanceView;
import io.cumul.http.view.LotView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was adjusted.
 *
 * @param accountId the account
 * @param seq number of the adjustment's entry
 * @param kind always {@code ADJUST}
 * @param points how many, 1 or more; the books say which way they went
 * @param from the book they left
 * @param to the book they came to
 * @param at when, by the ledger's clock
 * @param reasonCode the operator's code for why
 * @param note the same in words
 * @param actor who did it
 * @param lots the lots that the points formed or were taken from
 * @param balance the account right after it
 */
record AdjustmentResponse(
        String accountId,
        long seq,
        EntryKind kind,
        long points,
        Book from,
        Book to,
        Instant at,
        String reasonCode,
        @Nullable String note,
        String actor,
        List<LotView> lots,
        BalanceView balance) {
    /** The answer that an adjustment's entry gives, always the same for the same entry. */
    static AdjustmentResponse of(Posted posted) {
        Entry entry = posted.entry();
        Movement movement = Objects.requireNonNull(entry.movement());
        if (!(entry.details() instanceof Details.Reasoned(String reasonCode, String note, String actor))) {
            throw new IllegalStateException("an adjustment without its reason: " + entry);
        }
        return new AdjustmentResponse(
                entry.accountId().value(),
                entry.seq(),
                entry.kind(),
                entry.points(),
                movement.from(),
                movement.to(),
                entry.at(),
                reasonCode,
                note,
                actor,
                LotView.of(entry),
                BalanceView.after(entry));
    }
}
