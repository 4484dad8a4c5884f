package io.cumul.quote;

import io.cumul.core.decision.Refusal;
import io.cumul.core.earn.Quote;
import io.cumul.core.program.Award;
import io.cumul.core.program.Explanation;
import io.cumul.core.program.Ruleset;
import io.cumul.http.Language;
import io.cumul.http.problem.Problems;
import io.cumul.http.view.ExplanationView;
import io.cumul.http.view.LotView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a purchase would earn now. A campaign's budget, which all members share, is taken to be ample: it may be gone by the time
 * the purchase is made.
 *
 * @param points how many points, zero or more
 * @param desired what it would be without any cap
 * @param lots the points by their dates
 * @param reason the code of the problem that the purchase would end with; absent if it would be accepted
 * @param limit the name of the limit for which the purchase would be refused; absent if it would not
 * @param resetsAt when that limit allows more; absent if time does not help
 * @param explanation why
 */
@Schema(name = "EarnQuote")
record EarnQuote(
        long points,
        long desired,
        List<LotView> lots,
        @Nullable String reason,
        @Nullable String limit,
        @Nullable Instant resetsAt,
        ExplanationView explanation) {
    /** One that would be accepted. */
    static EarnQuote of(Quote.Accepted accepted, Ruleset ruleset, Language language) {
        Award award = accepted.judgement().award();
        return new EarnQuote(
                award.points(),
                award.desired(),
                accepted.lots().stream().map(LotView::of).toList(),
                null,
                null,
                null,
                ExplanationView.of(award.explanation(), ruleset, language));
    }

    /** One that would be refused, by a limit or for the account's status. */
    static EarnQuote of(Refusal refusal, Ruleset ruleset) {
        Explanation nothing = new Explanation(ruleset.version(), List.of(), List.of());
        Refusal.LimitReached limit = refusal instanceof Refusal.LimitReached reached ? reached : null;
        return new EarnQuote(
                0,
                0,
                List.of(),
                Problems.of(refusal).code().name(),
                limit == null ? null : limit.limit(),
                limit == null ? null : limit.resetsAt(),
                ExplanationView.of(nothing, null, Language.ENGLISH));
    }
}
