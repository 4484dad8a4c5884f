package io.cumul.posting;

import io.cumul.core.account.Hold;
import io.cumul.core.account.Lot;
import io.cumul.core.account.TierStatus;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refusal;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.program.Explanation;
import io.cumul.core.program.Hit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the gateway says, in the words in which the model has it. */
final class ReplyText {
    private ReplyText() {}

    static String of(Reply reply) {
        return switch (reply) {
            case Reply.Settled settled -> (settled.replayed() ? "replayed " : "") + of(settled.outcome());
            case Reply.Enrolled enrolled ->
                (enrolled.opened() ? "opened " : "enrolled ")
                        + enrolled.account().version();
            case Reply.Unavailable unavailable -> unavailable.why().name();
            case Reply.Defective defective -> throw defective.defect();
            case Reply.Onward onward -> throw new AssertionError("nothing goes onward here");
        };
    }

    /** A line of the journal. */
    static String line(Entry entry) {
        return entry.accountId() + " " + of(entry) + " at " + entry.at();
    }

    /** A lot: its points, when they can be spent and when they are gone. */
    static String of(Lot lot) {
        String from = lot.availableFrom() == null ? "" : lot.availableFrom() + ">";
        return lot.points() + "@" + from + (lot.expiresAt() == null ? "never" : lot.expiresAt());
    }

    /** A hold: its lots, and when it is over. */
    static String of(Hold hold) {
        List<String> lots = hold.lots().list().stream().map(ReplyText::of).toList();
        return hold.id() + " " + lots + " until " + hold.expiresAt();
    }

    private static String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(Posted own) -> {
                Long onOrder = own.entry().redeemedOnOrder();
                yield of(own.entry())
                        + (own.entry().details() instanceof Details.OfRefund refund ? of(refund.sums()) : "")
                        + (own.explanation() == null
                                ? ""
                                : of(own.explanation()) + of(own.entry().tier()))
                        + (onOrder == null ? "" : " on order " + onOrder);
            }
            case Outcome.Shown shown ->
                "shown " + shown.account().status() + " " + shown.account().version();
            case Outcome.Refused(Refusal refusal) ->
                switch (refusal) {
                    case Refusal.InsufficientPoints few ->
                        "InsufficientPoints " + few.requested() + " of " + few.available();
                    case Refusal.OrderAlreadyEarned earned -> "OrderAlreadyEarned " + earned.seq();
                    case Refusal.ActionAlreadyEarned earned -> "ActionAlreadyEarned " + earned.seq();
                    case Refusal.LimitReached reached ->
                        "LimitReached " + reached.limit().replaceFirst("^CAMPAIGN:.*", "CAMPAIGN");
                    case Refusal.RefundAlreadyMade made -> "RefundAlreadyMade " + made.seq();
                    case Refusal.PaymentNotAllowed not -> "PaymentNotAllowed " + not.reason();
                    default -> refusal.getClass().getSimpleName();
                };
        };
    }

    private static String of(Entry entry) {
        return entry.kind() + " " + entry.seq() + ": " + entry.points() + ", then " + entry.availableAfter() + "+"
                + entry.pendingAfter();
    }

    private static String of(Details.@Nullable Sums sums) {
        return sums == null
                ? ""
                : " took " + sums.clawedBack() + ", restored " + sums.restored() + ", expired " + sums.expired()
                        + ", owed " + sums.owed();
    }

    private static String of(Explanation explanation) {
        return explanation.hits().stream().map(ReplyText::of).collect(Collectors.joining(", ", " by ", ""));
    }

    private static String of(Hit hit) {
        return hit.rule() + " " + hit.points() + (hit.points() == hit.desired() ? "" : "/" + hit.desired());
    }

    private static String of(@Nullable TierStatus tier) {
        return tier == null
                ? ""
                : " tier " + tier.id() + " " + tier.qualifyingPoints()
                        + (tier.toNextTier() == null ? " top" : " " + tier.toNextTier())
                        + (tier.toKeepTier() == null ? " kept" : " " + tier.toKeepTier());
    }
}
