package io.cumul.http.view;

import io.cumul.core.program.Explanation;
import io.cumul.core.program.Ruleset;
import io.cumul.http.Language;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why an award is what it is.
 *
 * @param rulesetVersion the version that judged, 1 or more
 * @param hits rules that awarded points, which sum to the award
 * @param misses rules and lines that got nothing
 * @param messages the same for members, a sentence each, in the caller's language
 */
@Schema(name = "Explanation")
public record ExplanationView(int rulesetVersion, List<HitView> hits, List<MissView> misses, List<String> messages) {
    /**
     * An explanation.
     *
     * @param ruleset the version that judged; absent if it is not known any more, and then there are no messages
     */
    public static ExplanationView of(Explanation explanation, @Nullable Ruleset ruleset, Language language) {
        return new ExplanationView(
                explanation.rulesetVersion(),
                explanation.hits().stream().map(HitView::of).toList(),
                explanation.misses().stream().map(MissView::of).toList(),
                ruleset == null ? List.of() : ExplanationSentences.of(explanation, ruleset, language.locale()));
    }
}
