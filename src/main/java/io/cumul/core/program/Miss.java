package io.cumul.core.program;

import io.cumul.core.points.Money;
import org.jspecify.annotations.Nullable;

/**
 * A rule that awarded nothing, for the whole purchase or for what it names.
 *
 * @param rule the rule's id within the ruleset
 * @param code why
 * @param subject the SKU, category, payment method, channel, tier or cap that it is about
 * @param amount the money left out, or what is missing to the minimum spend
 */
public record Miss(
        String rule,
        MissCode code,
        @Nullable String subject,
        @Nullable Money amount) {
    /** A rule that missed as a whole. */
    public static Miss of(String rule, MissCode code) {
        return new Miss(rule, code, null, null);
    }
}
