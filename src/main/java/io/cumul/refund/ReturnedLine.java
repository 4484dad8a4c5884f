package io.cumul.refund;

import io.cumul.core.decision.Returning;
import io.cumul.core.program.Basket;
import io.cumul.core.program.Line;
import io.cumul.http.json.Values;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of the receipt, or a part of one, that comes back.
 *
 * @param line its number on the receipt, 1 to 1,000; without it, the earliest of the article that is not returned yet
 * @param sku the article, 1 to 64 printable characters
 * @param quantity how many, 1 to 1,000,000
 * @param amount what is paid back for them, in the terms of the purchase's lines: a decimal of zero or more
 */
@Schema(name = "ReturnedLine")
record ReturnedLine(@Nullable Integer line, String sku, int quantity, String amount) {
    /**
     * The piece as a value.
     *
     * @param field its place in the request
     */
    Returning.Piece piece(String field, Currency currency) {
        return new Returning.Piece(
                Values.optional(line, number -> (int) Values.range(field + ".line", number, 1, Basket.MAX_LINES)),
                Values.text(field + ".sku", sku, Line.MAX_TEXT),
                (int) Values.range(field + ".quantity", quantity, 1, Line.MAX_QUANTITY),
                Values.money(field + ".amount", amount, currency));
    }
}
