package io.cumul.earn;

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
record PurchaseRequest(
        String currency,
        List<LineRequest> lines,
        @Nullable String shipping,
        @Nullable String tax,
        @Nullable String discount,
        @Nullable String paymentMethod) {
    private static final String FIELD = "purchase.";

    /** The purchase as a value. */
    Basket basket() {
        Currency code = Values.currency(FIELD + "currency", currency);
        List<Line> goods = goods(code);
        Money delivery = money("shipping", shipping, code);
        Money taxes = money("tax", tax, code);
        Money off = money("discount", discount, code);
        if (off.minor()
                > goods.stream().mapToLong(line -> line.amount().minor()).sum()) {
            throw ProblemException.invalid(FIELD + "discount", "must not be more than the lines");
        }
        String tender =
                Values.optional(paymentMethod, text -> Values.text(FIELD + "paymentMethod", text, Line.MAX_TEXT));
        return new Basket(goods, delivery, taxes, off, tender);
    }

    private List<Line> goods(Currency code) {
        if (lines.isEmpty() || lines.size() > Basket.MAX_LINES) {
            throw ProblemException.invalid(FIELD + "lines", "must hold 1 to " + Basket.MAX_LINES);
        }
        List<Line> goods = new ArrayList<>(lines.size());
        for (LineRequest line : lines) {
            goods.add(line.line(FIELD + "lines[" + goods.size() + "]", code));
        }
        return goods;
    }

    private static Money money(String name, @Nullable String amount, Currency code) {
        return amount == null ? Money.zero(code) : Values.money(FIELD + name, amount, code);
    }
}
