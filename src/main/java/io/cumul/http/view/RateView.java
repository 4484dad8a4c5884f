package io.cumul.http.view;

import io.cumul.core.points.Rate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * So many points per so much money.
 *
 * @param points 1 or more
 * @param per a decimal, in the currency that stands beside the rate
 */
@Schema(name = "Rate")
public record RateView(long points, String per) {
    /** A rate. */
    static RateView of(Rate rate) {
        return new RateView(rate.points(), rate.per().text());
    }
}
