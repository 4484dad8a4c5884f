package io.cumul.http.request;

import io.cumul.core.decision.Price;
import io.cumul.core.points.Money;
import io.cumul.http.json.Values;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Money that is to be paid with points.
 *
 * @param amount a decimal of zero or more
 * @param currency an ISO 4217 code
 * @param payable what of the order is to be paid in all, what points have paid of it included, in the same currency; the order's
 *     total if absent
 */
@Schema(name = "PaymentRequest")
public record PaymentRequest(
        String amount, String currency, @Nullable String payable) {
    /**
     * The price that it is.
     *
     * @param field its place in the request
     */
    Price.OfMoney price(String field) {
        Currency of = Values.currency(field + ".currency", currency);
        Money pays = Values.money(field + ".amount", amount, of);
        return new Price.OfMoney(pays, Values.optional(payable, text -> Values.money(field + ".payable", text, of)));
    }
}
