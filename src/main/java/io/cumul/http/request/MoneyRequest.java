package io.cumul.http.request;

import io.cumul.core.points.Money;
import io.cumul.http.json.Values;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of money.
 *
 * @param amount a decimal of zero or more
 * @param currency an ISO 4217 code
 */
@Schema(name = "Money")
public record MoneyRequest(String amount, String currency) {
    /**
     * The amount as a value.
     *
     * @param field its place in the request
     */
    public Money money(String field) {
        // The amount can be judged only once the currency is known, though it stands first.
        return Values.money(field + ".amount", amount, Values.currency(field + ".currency", currency));
    }
}
