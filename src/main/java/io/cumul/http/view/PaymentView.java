package io.cumul.http.view;

import io.cumul.core.account.Terms;
import io.cumul.core.ledger.Details;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Money that was paid with points.
 *
 * @param amount the amount
 * @param currency an ISO 4217 code
 */
@Schema(name = "PaidWithPoints")
public record PaymentView(String amount, String currency) {
    /** That of an entry; absent if it pays nothing. */
    public static @Nullable PaymentView of(@Nullable Details details) {
        return details != null && details.terms() instanceof Terms.Payment payment
                ? new PaymentView(
                        payment.amount().text(), payment.amount().currency().getCurrencyCode())
                : null;
    }
}
