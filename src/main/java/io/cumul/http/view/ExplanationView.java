package io.cumul.http.view;

import io.cumul.core.program.Explanation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why an award is what it is.
 *
 * @param rulesetVersion the version that judged, 1 or more
 * @param hits rules that awarded points, which sum to the award
 * @param misses rules and lines that got nothing
 */
@Schema(name = "Explanation")
public record ExplanationView(int rulesetVersion, List<HitView> hits, List<MissView> misses) {
    /** An explanation. */
    public static ExplanationView of(Explanation explanation) {
        return new ExplanationView(
                explanation.rulesetVersion(),
                explanation.hits().stream().map(HitView::of).toList(),
                explanation.misses().stream().map(MissView::of).toList());
    }
}
