package io.cumul.http.request;

import io.cumul.core.program.Line;
import io.cumul.http.json.Values;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of a receipt.
 *
 * @param sku the article, 1 to 64 printable characters
 * @param category the article's category, of the same form
 * @param quantity 1 to 1,000,000
 * @param amount what the whole line costs, not one piece of it: a decimal of zero or more
 */
@Schema(name = "EarnLine")
public record LineRequest(String sku, @Nullable String category, int quantity, String amount) {
    /**
     * The line as a value.
     *
     * @param field its place in the request
     */
    Line line(String field, Currency currency) {
        return new Line(
                Values.text(field + ".sku", sku, Line.MAX_TEXT),
                Values.optional(category, text -> Values.text(field + ".category", text, Line.MAX_TEXT)),
                (int) Values.range(field + ".quantity", quantity, 1, Line.MAX_QUANTITY),
                Values.money(field + ".amount", amount, currency));
    }
}
