package io.cumul.account;

import io.cumul.core.account.Channel;
import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.Book;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import io.cumul.core.ledger.Occasion;
import io.cumul.core.ledger.OrderRef;
import io.cumul.http.view.ExplanationView;
import io.cumul.http.view.LotView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of a statement.
 *
 * @param accountId the account
 * @param seq its number, 1 for the first
 * @param kind what it records
 * @param points the points it moved, zero or more
 * @param from the book they left; absent where nothing moves
 * @param to the book they came to
 * @param at when it was written, by the ledger's clock
 * @param available points the account could spend right after it
 * @param orderId the order it belongs to
 * @param part the part of the order
 * @param channel where it happened
 * @param occurredAt when, by the caller's clock
 * @param lots the lots that the points formed or were taken from
 * @param redeemedOnOrder for a redemption, all points spent on its order so far, its own included
 * @param explanation why an award is what it is; only where a single entry is asked for
 */
@Schema(name = "Entry")
record EntryView(
        String accountId,
        long seq,
        EntryKind kind,
        long points,
        @Nullable Book from,
        @Nullable Book to,
        Instant at,
        long available,
        @Nullable String orderId,
        @Nullable String part,
        @Nullable Channel channel,
        @Nullable Instant occurredAt,
        @Nullable List<LotView> lots,
        @Nullable Long redeemedOnOrder,
        @Nullable ExplanationView explanation) {
    /** An entry among others. */
    static EntryView brief(Posted posted) {
        return of(posted.entry(), null);
    }

    /** An entry with its explanation. */
    static EntryView full(Posted posted) {
        return of(posted.entry(), posted.explanation() == null ? null : ExplanationView.of(posted.explanation()));
    }

    private static EntryView of(Entry entry, @Nullable ExplanationView explanation) {
        Movement movement = entry.movement();
        Occasion occasion = entry.occasion();
        OrderRef order = occasion == null ? null : occasion.order();
        return new EntryView(
                entry.accountId().value(),
                entry.seq(),
                entry.kind(),
                entry.points(),
                movement == null ? null : movement.from(),
                movement == null ? null : movement.to(),
                entry.at(),
                entry.availableAfter(),
                order == null ? null : order.orderId(),
                order == null ? null : order.part(),
                occasion == null ? null : occasion.channel(),
                occasion == null ? null : occasion.occurredAt(),
                movement == null ? null : LotView.of(entry),
                entry.redeemedOnOrder(),
                explanation);
    }
}
