package io.cumul.http.view;

import io.cumul.core.points.Rounding;
import io.cumul.core.program.Hit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rule that awarded points, with everything needed to compute them again. Where points are fixed, as for a bonus, there is
 * neither basis nor rate.
 *
 * @param rule the rule's id within the ruleset
 * @param points what it awarded, zero or more
 * @param desired what it would have awarded without any cap; only where a cap trimmed it
 * @param cap the name of the cap that trimmed it
 * @param basis the money that counted, a decimal
 * @param currency of the basis and of the rate
 * @param rate points per money
 * @param multiplier the factor on the rate, a decimal; for a campaign, what it gives beyond the base rate
 * @param rounding how the fraction of a point was settled
 */
@Schema(name = "Hit")
public record HitView(
        String rule,
        long points,
        @Nullable Long desired,
        @Nullable String cap,
        @Nullable String basis,
        @Nullable String currency,
        @Nullable RateView rate,
        @Nullable String multiplier,
        @Nullable Rounding rounding) {
    /** A hit. */
    static HitView of(Hit hit) {
        Hit.Conversion by = hit.by();
        return new HitView(
                hit.rule(),
                hit.points(),
                hit.desired() == hit.points() ? null : hit.desired(),
                hit.cap(),
                by == null ? null : by.basis().text(),
                by == null ? null : by.basis().currency().getCurrencyCode(),
                by == null ? null : RateView.of(by.rate()),
                by == null ? null : by.multiplier().text(),
                by == null ? null : by.rounding());
    }
}
