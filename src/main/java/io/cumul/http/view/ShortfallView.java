package io.cumul.http.view;

import io.cumul.core.ledger.Details;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a checkout is to deduct from the money it gives back.
 *
 * @param points points that could not be taken back
 * @param amount what they are worth
 * @param currency the program's
 */
@Schema(name = "Shortfall")
public record ShortfallView(long points, String amount, String currency) {
    /** That of a refund; absent if nothing is to be deducted. */
    public static @Nullable ShortfallView of(Details.@Nullable Shortfall shortfall) {
        return shortfall == null
                ? null
                : new ShortfallView(
                        shortfall.points(),
                        shortfall.amount().text(),
                        shortfall.amount().currency().getCurrencyCode());
    }
}
