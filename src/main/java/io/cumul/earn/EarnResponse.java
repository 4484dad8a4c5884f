package io.cumul.earn;

import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Occasion;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.program.Explanation;
import io.cumul.core.program.Program;
import io.cumul.core.program.Ruleset;
import io.cumul.http.Language;
import io.cumul.http.view.BalanceView;
import io.cumul.http.view.ExplanationView;
import io.cumul.http.view.LotView;
import io.cumul.http.view.TierView;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a purchase or an action earned.
 *
 * @param accountId the account
 * @param seq number of the award's entry
 * @param kind always {@code EARN}
 * @param points what was awarded, zero or more
 * @param desired what the rules would award without any cap
 * @param orderId the order; absent for an action
 * @param part the part of it, if one was named
 * @param action the action's code; absent for a purchase
 * @param reference which one of its kind
 * @param status whether the points can be spent
 * @param lots the points by their dates
 * @param balance the account right after the award
 * @param tier the member's tier right after the award; absent in a program without tiers
 * @param explanation why it is so many
 */
record EarnResponse(
        String accountId,
        long seq,
        EntryKind kind,
        long points,
        long desired,
        @Nullable String orderId,
        @Nullable String part,
        @Nullable String action,
        @Nullable String reference,
        EarnStatus status,
        List<LotView> lots,
        BalanceView balance,
        @Nullable TierView tier,
        ExplanationView explanation) {
    /**
     * The answer that an award's entry gives, always the same for the same entry but for its language.
     *
     * @param program where the version that judged is looked up, for its words
     */
    static EarnResponse of(Posted posted, Program program, Language language) {
        Entry entry = posted.entry();
        Explanation explanation = Objects.requireNonNull(posted.explanation());
        Ruleset ruleset = program.version(explanation.rulesetVersion());
        Occasion occasion = Objects.requireNonNull(entry.occasion());
        OrderRef order = occasion.order();
        ActionRef action = occasion.action();
        return new EarnResponse(
                entry.accountId().value(),
                entry.seq(),
                entry.kind(),
                entry.points(),
                explanation.desired(),
                order == null ? null : order.orderId(),
                order == null ? null : order.part(),
                action == null ? null : action.action(),
                action == null ? null : action.reference(),
                EarnStatus.of(entry),
                LotView.of(entry),
                BalanceView.after(entry),
                TierView.of(entry.tier(), ruleset, language),
                ExplanationView.of(explanation, ruleset, language));
    }
}
