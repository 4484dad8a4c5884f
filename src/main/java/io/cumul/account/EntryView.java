package io.cumul.account;

import io.cumul.core.account.Channel;
import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.ledger.Book;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import io.cumul.core.ledger.Occasion;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.program.Explanation;
import io.cumul.core.program.Program;
import io.cumul.core.program.Ruleset;
import io.cumul.http.Language;
import io.cumul.http.view.ExplanationView;
import io.cumul.http.view.LotView;
import io.cumul.http.view.PaymentView;
import io.cumul.http.view.RewardedView;
import io.cumul.http.view.ShortfallView;
import io.cumul.http.view.TierView;
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
 * @param available points the account could spend right after it; below zero where points are owed
 * @param pending points awarded that could not be spent yet right after it
 * @param held points set aside for checkouts right after it
 * @param orderId the order it belongs to
 * @param part the part of the order
 * @param action the action it rewards
 * @param reference which one of its kind
 * @param channel where it happened
 * @param occurredAt when, by the caller's clock
 * @param lots the lots that the points formed or were taken from
 * @param redeemedOnOrder for a redemption or a capture, all points spent on its order so far, its own included
 * @param holdId the hold that it is a step of
 * @param replacedBy the hold that took that one's place
 * @param refundId the refund that it is a step of, or that it closes
 * @param forgiven of the entry that closes a refund, points that were to be taken back, were not there, and are forgiven; absent
 *     if there are none
 * @param shortfall of that entry, what the checkout was told to deduct from the money it gave back; absent if nothing
 * @param reward the reward that the points are, or were, given for; its codes are told to whoever redeems alone
 * @param payment the money that they pay, or were to pay
 * @param reasonCode the operator's code for why somebody in charge did it
 * @param note the same in words
 * @param actor the name of the key that did it
 * @param extendedTo from this entry on, all points live at least until then
 * @param tier the member's tier right after it
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
        long pending,
        long held,
        @Nullable String orderId,
        @Nullable String part,
        @Nullable String action,
        @Nullable String reference,
        @Nullable Channel channel,
        @Nullable Instant occurredAt,
        @Nullable List<LotView> lots,
        @Nullable Long redeemedOnOrder,
        @Nullable String holdId,
        @Nullable String replacedBy,
        @Nullable String refundId,
        @Nullable Long forgiven,
        @Nullable ShortfallView shortfall,
        @Nullable RewardedView reward,
        @Nullable PaymentView payment,
        @Nullable String reasonCode,
        @Nullable String note,
        @Nullable String actor,
        @Nullable Instant extendedTo,
        @Nullable TierView tier,
        @Nullable ExplanationView explanation) {
    /** An entry among others. */
    static EntryView brief(Posted posted) {
        return of(posted.entry(), TierView.plain(posted.entry().tier()), null);
    }

    /**
     * An entry with its explanation.
     *
     * @param program where the version that judged is looked up, for its words
     */
    static EntryView full(Posted posted, Program program, Language language) {
        Explanation explanation = posted.explanation();
        if (explanation == null) {
            return brief(posted);
        }
        Ruleset ruleset = program.version(explanation.rulesetVersion());
        return of(
                posted.entry(),
                TierView.of(posted.entry().tier(), ruleset, language),
                ExplanationView.of(explanation, ruleset, language));
    }

    private static EntryView of(Entry entry, @Nullable TierView tier, @Nullable ExplanationView explanation) {
        Movement movement = entry.movement();
        Occasion occasion = entry.occasion();
        OrderRef order = occasion == null ? null : occasion.order();
        ActionRef action = occasion == null ? null : occasion.action();
        Details.Sums sums = entry.details() instanceof Details.OfRefund refund ? refund.sums() : null;
        Details.Reasoned reason = entry.details() instanceof Details.Reasoned reasoned ? reasoned : null;
        return new EntryView(
                entry.accountId().value(),
                entry.seq(),
                entry.kind(),
                entry.points(),
                movement == null ? null : movement.from(),
                movement == null ? null : movement.to(),
                entry.at(),
                entry.availableAfter(),
                entry.pendingAfter(),
                entry.heldAfter(),
                order == null ? null : order.orderId(),
                order == null ? null : order.part(),
                action == null ? null : action.action(),
                action == null ? null : action.reference(),
                occasion == null ? null : occasion.channel(),
                occasion == null ? null : occasion.occurredAt(),
                movement == null ? null : LotView.of(entry),
                entry.redeemedOnOrder(),
                entry.details() == null ? null : entry.details().holdId(),
                entry.details() instanceof Details.OfHold hold ? hold.replacedBy() : null,
                entry.details() instanceof Details.OfRefund refund ? refund.refundId() : null,
                sums == null || sums.forgiven() == 0 ? null : sums.forgiven(),
                sums == null ? null : ShortfallView.of(sums.shortfall()),
                RewardedView.of(entry.details()),
                PaymentView.of(entry.details()),
                reason == null ? null : reason.reasonCode(),
                reason == null ? null : reason.note(),
                reason == null ? null : reason.actor(),
                entry.extendedTo(),
                tier,
                explanation);
    }
}
