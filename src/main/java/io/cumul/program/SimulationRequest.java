package io.cumul.program;

import com.fasterxml.jackson.databind.JsonNode;
import io.cumul.http.BodyForm;
import io.cumul.http.json.RequestBody;
import io.cumul.http.problem.ProblemException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A draft of the rules, and purchases to try it on.
 *
 * @param ruleset the draft: its text as a string, or the same key by key
 * @param purchases what is bought, each by a member of its own, 1 to 1,000
 */
@Schema(name = "SimulationRequest")
@BodyForm(maxBytes = RulesetReader.MAX_BYTES)
record SimulationRequest(
        @Schema(implementation = Object.class) JsonNode ruleset, List<SimulatedPurchase> purchases)
        implements RequestBody {
    /** The most purchases. */
    static final int MAX_PURCHASES = 1_000;

    /** The draft's text; another shape ends the request. */
    String text() {
        if (ruleset.isTextual()) {
            return ruleset.textValue();
        }
        if (ruleset.isObject()) {
            return RulesetBodies.asYaml(ruleset.toString());
        }
        throw ProblemException.malformed("ruleset", "must be a string or an object");
    }

    /** Refuses none, and too many. */
    void requireSomePurchases() {
        if (purchases.isEmpty() || purchases.size() > MAX_PURCHASES) {
            throw ProblemException.invalid("purchases", "must hold 1 to " + MAX_PURCHASES);
        }
    }
}
