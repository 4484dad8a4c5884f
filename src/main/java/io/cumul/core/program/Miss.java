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
 * @param desired what the rule would have awarded had a cap or a budget not taken all of it; zero where it was no cap
 */
public record Miss(
        String rule,
        MissCode code,
        @Nullable String subject,
        @Nullable Money amount,
        long desired) {
    /** A rule, or a line under it, that no cap has to do with. */
    public Miss(String rule, MissCode code, @Nullable String subject, @Nullable Money amount) {
        this(rule, code, subject, amount, 0);
    }

    /** A rule that missed as a whole. */
    public static Miss of(String rule, MissCode code) {
        return of(rule, code, null);
    }

    /** A rule that missed as a whole, because of what the subject names. */
    public static Miss of(String rule, MissCode code, @Nullable String subject) {
        return new Miss(rule, code, subject, null);
    }

    /** A rule of whose points a cap left nothing. */
    public static Miss capped(String rule, MissCode code, String cap, long desired) {
        return new Miss(rule, code, cap, null, desired);
    }
}
