package io.cumul.http.view;

import io.cumul.core.program.Miss;
import io.cumul.core.program.MissCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rule that awarded nothing, for the whole purchase or for what it names.
 *
 * @param rule the rule's id within the ruleset
 * @param code why
 * @param subject the SKU, category, payment method, channel, condition, tier or campaign that it is about
 * @param amount the money left out, or what is missing to the minimum spend, a decimal
 * @param currency of the amount
 */
@Schema(name = "Miss")
public record MissView(
        String rule,
        MissCode code,
        @Nullable String subject,
        @Nullable String amount,
        @Nullable String currency) {
    /** A miss. */
    static MissView of(Miss miss) {
        return new MissView(
                miss.rule(),
                miss.code(),
                miss.subject(),
                miss.amount() == null ? null : miss.amount().text(),
                miss.amount() == null ? null : miss.amount().currency().getCurrencyCode());
    }
}
