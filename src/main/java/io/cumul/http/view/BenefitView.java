package io.cumul.http.view;

import io.cumul.core.program.tier.Benefit;
import io.cumul.http.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a tier gives beside points.
 *
 * @param code its code, for checkouts
 * @param text what members are told, in the caller's language as far as the program speaks it
 */
@Schema(name = "Benefit")
public record BenefitView(String code, String text) {
    /** A benefit. */
    static BenefitView of(Benefit benefit, Language language) {
        return new BenefitView(
                benefit.code(), benefit.says().in(language.locale().getLanguage()));
    }
}
