package io.cumul.earn;

import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Occasion;
import io.cumul.core.program.Explanation;
import io.cumul.http.view.BalanceView;
import io.cumul.http.view.ExplanationView;
import io.cumul.http.view.LotView;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a purchase earned.
 *
 * @param accountId the account
 * @param seq number of the award's entry
 * @param kind always {@code EARN}
 * @param points what was awarded, zero or more
 * @param desired what the rules would award without any cap
 * @param orderId the order
 * @param part the part of it, if one was named
 * @param status whether the points can be spent
 * @param lots the points by expiry
 * @param balance the account right after the award
 * @param explanation why it is so many
 */
record EarnResponse(
        String accountId,
        long seq,
        EntryKind kind,
        long points,
        long desired,
        String orderId,
        @Nullable String part,
        EarnStatus status,
        List<LotView> lots,
        BalanceView balance,
        ExplanationView explanation) {
    /** The answer that an award's entry gives, always the same for the same entry. */
    static EarnResponse of(Posted posted) {
        Entry entry = posted.entry();
        Occasion occasion = Objects.requireNonNull(entry.occasion());
        Explanation explanation = Objects.requireNonNull(posted.explanation());
        return new EarnResponse(
                entry.accountId().value(),
                entry.seq(),
                entry.kind(),
                entry.points(),
                explanation.desired(),
                Objects.requireNonNull(occasion.order()).orderId(),
                Objects.requireNonNull(occasion.order()).part(),
                EarnStatus.AVAILABLE,
                LotView.of(entry),
                BalanceView.after(entry),
                ExplanationView.of(explanation));
    }
}
