package io.cumul.http.view;

import io.cumul.core.points.Rounding;
import io.cumul.core.program.Hit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rule that awarded points, with everything needed to compute them again.
 *
 * @param rule the rule's id within the ruleset
 * @param points what it awarded, zero or more
 * @param basis the money that counted, a decimal
 * @param currency of the basis and of the rate
 * @param rate points per money
 * @param rounding how the fraction of a point was settled
 */
@Schema(name = "Hit")
public record HitView(String rule, long points, String basis, String currency, RateView rate, Rounding rounding) {
    /** A hit. */
    static HitView of(Hit hit) {
        return new HitView(
                hit.rule(),
                hit.points(),
                hit.basis().text(),
                hit.basis().currency().getCurrencyCode(),
                RateView.of(hit.rate()),
                hit.rounding());
    }
}
