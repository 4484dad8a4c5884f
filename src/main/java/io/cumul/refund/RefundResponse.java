package io.cumul.refund;

import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.program.Program;
import io.cumul.http.Language;
import io.cumul.http.view.BalanceView;
import io.cumul.http.view.ShortfallView;
import io.cumul.http.view.TierView;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What a return did to a member's points.
 *
 * @param accountId the account
 * @param seq number of the refund's own entry, the last of its entries
 * @param kind always {@code REFUND}
 * @param orderId the order
 * @param part the part of it that earned on its own
 * @param refundId the refund's own name within the order
 * @param clawedBack earned points taken back, what is owed now included
 * @param restored points spent on the order that came back
 * @param expired those of them that were past their time and are gone
 * @param owed what was taken beyond the balance; points to come repay it
 * @param forgiven what was not taken because it was not there
 * @param shortfall what the checkout is to deduct from the money it gives back
 * @param entries numbers of the entries that it posted
 * @param balance the account right after it
 * @param tier the member's tier right after it; absent in a program without tiers
 */
record RefundResponse(
        String accountId,
        long seq,
        EntryKind kind,
        String orderId,
        @Nullable String part,
        String refundId,
        long clawedBack,
        long restored,
        long expired,
        long owed,
        long forgiven,
        @Nullable ShortfallView shortfall,
        List<Long> entries,
        BalanceView balance,
        @Nullable TierView tier) {
    /**
     * The answer that a refund's entry gives, always the same for the same entry but for its language.
     *
     * @param program where the tier's name is looked up
     */
    static RefundResponse of(Posted posted, Program program, Language language) {
        Entry entry = posted.entry();
        if (!(entry.details() instanceof Details.OfRefund(String refundId, Details.Sums sums)) || sums == null) {
            throw new IllegalStateException("no refund: " + entry);
        }
        OrderRef order =
                Objects.requireNonNull(Objects.requireNonNull(entry.occasion()).order());
        return new RefundResponse(
                entry.accountId().value(),
                entry.seq(),
                entry.kind(),
                order.orderId(),
                order.part(),
                refundId,
                sums.clawedBack(),
                sums.restored(),
                sums.expired(),
                sums.owed(),
                sums.forgiven(),
                ShortfallView.of(sums.shortfall()),
                LongStream.rangeClosed(sums.firstSeq(), entry.seq()).boxed().toList(),
                BalanceView.after(entry),
                TierView.of(entry.tier(), program.inForce(entry.at()), language));
    }
}
