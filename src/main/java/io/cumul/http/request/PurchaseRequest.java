package io.cumul.http.request;

import io.cumul.core.points.Money;
import io.cumul.core.program.Basket;
import io.cumul.core.program.Line;
import io.cumul.http.json.Values;
import io.cumul.http.problem.ProblemException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was bought, all in one currency; amounts are decimals of zero or more.
 *
 * @param currency an ISO 4217 code
 * @param lines 1 to 1,000, in the receipt's order
 * @param shipping what delivery cost beside the lines
 * @param tax what tax was added beside the lines
 * @param discount what was taken off the sum of the lines, at most that sum
 * @param paymentMethod the tender's code, 1 to 64 printable characters
 */
@Schema(name = "Purchase")
public record PurchaseRequest(
        String currency,
        List<LineRequest> lines,
        @Nullable String shipping,
        @Nullable String tax,
        @Nullable String discount,
        @Nullable String paymentMethod) {
    /**
     * The purchase as a value; its first value out of range ends the request.
     *
     * @param field its place in the request
     */
    public Basket basket(String field) {
        Currency code = Values.currency(field + ".currency", currency);
        List<Line> goods = goods(field + ".lines", code);
        Money delivery = money(field + ".shipping", shipping, code);
        Money taxes = money(field + ".tax", tax, code);
        Money off = money(field + ".discount", discount, code);
        if (off.minor()
                > goods.stream().mapToLong(line -> line.amount().minor()).sum()) {
            throw ProblemException.invalid(field + ".discount", "must not be more than the lines");
        }
        String tender =
                Values.optional(paymentMethod, text -> Values.text(field + ".paymentMethod", text, Line.MAX_TEXT));
        return new Basket(goods, delivery, taxes, off, tender);
    }

    private List<Line> goods(String field, Currency code) {
        if (lines.isEmpty() || lines.size() > Basket.MAX_LINES) {
            throw ProblemException.invalid(field, "must hold 1 to " + Basket.MAX_LINES);
        }
        List<Line> goods = new ArrayList<>(lines.size());
        for (LineRequest line : lines) {
            goods.add(line.line(field + "[" + goods.size() + "]", code));
        }
        return goods;
    }

    private static Money money(String field, @Nullable String amount, Currency code) {
        return amount == null ? Money.zero(code) : Values.money(field, amount, code);
    }
}
