package io.cumul.program;

import io.cumul.core.program.Judgement;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.limit.Rejection;
import io.cumul.http.Language;
import io.cumul.http.view.ExplanationView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a draft of the rules would award.
 *
 * @param results in the order of the request's purchases
 * @param draft all points that the draft gives
 * @param today all points that the rules in force give
 * @param difference the draft's less today's
 */
@Schema(name = "Simulation")
record SimulationResponse(List<Result> results, long draft, long today, long difference) {
    /** All results. */
    static SimulationResponse of(List<Result> results) {
        long draft =
                results.stream().mapToLong(result -> result.draft().points()).reduce(0, Math::addExact);
        long today =
                results.stream().mapToLong(result -> result.today().points()).reduce(0, Math::addExact);
        return new SimulationResponse(results, draft, today, draft - today);
    }

    /**
     * One purchase.
     *
     * @param draft what the draft gives
     * @param today what the rules in force give
     * @param difference the draft's points less today's
     */
    @Schema(name = "SimulationResult")
    record Result(SimulatedAward draft, SimulatedAward today, long difference) {
        /** Two awards. */
        static Result of(SimulatedAward draft, SimulatedAward today) {
            return new Result(draft, today, draft.points() - today.points());
        }
    }

    /**
     * An award that nobody gets.
     *
     * @param points how many points, zero if a limit refuses the purchase
     * @param desired what it would be without any cap
     * @param refusedBy the limit that refuses the purchase; absent if none does
     * @param explanation why
     */
    @Schema(name = "SimulatedAward")
    record SimulatedAward(
            long points, long desired, @Nullable String refusedBy, ExplanationView explanation) {
        /** What a ruleset makes of a purchase. */
        static SimulatedAward of(Judgement judgement, Ruleset ruleset, Language language) {
            Rejection rejection = judgement.rejection();
            return new SimulatedAward(
                    rejection == null ? judgement.award().points() : 0,
                    judgement.award().desired(),
                    rejection == null ? null : rejection.limit(),
                    ExplanationView.of(judgement.award().explanation(), ruleset, language));
        }
    }
}
