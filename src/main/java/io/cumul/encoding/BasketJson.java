package io.cumul.encoding;

import io.cumul.core.points.Money;
import io.cumul.core.program.Basket;
import io.cumul.core.program.Line;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A basket as the row of its purchase holds it: the currency once, amounts as decimals of it. */
public final class BasketJson {
    private BasketJson() {}

    /** Writes a basket; what is zero or absent beside the lines is left out. */
    public static String write(Basket basket) {
        return new Writing()
                .put("currency", basket.currency())
                .objects("lines", basket.lines().stream().map(BasketJson::line).toList())
                .put("shipping", unlessZero(basket.shipping()))
                .put("tax", unlessZero(basket.tax()))
                .put("discount", unlessZero(basket.discount()))
                .put("paymentMethod", basket.paymentMethod())
                .put("paid", unlessZero(basket.paid()))
                .text();
    }

    /**
     * Reads a basket.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Basket read(String text) {
        return Fields.read(text, fields -> {
            Currency currency = Currency.getInstance(fields.text("currency"));
            return new Basket(
                    fields.objects("lines", line -> line(line, currency)),
                    money(fields.textOrNull("shipping"), currency),
                    money(fields.textOrNull("tax"), currency),
                    money(fields.textOrNull("discount"), currency),
                    fields.textOrNull("paymentMethod"),
                    money(fields.textOrNull("paid"), currency));
        });
    }

    private static Writing line(Line line) {
        return new Writing()
                .put("sku", line.sku())
                .put("category", line.category())
                .put("quantity", line.quantity())
                .put("amount", line.amount().text());
    }

    private static Line line(Fields fields, Currency currency) {
        return new Line(
                fields.text("sku"),
                fields.textOrNull("category"),
                fields.integer("quantity"),
                Money.parse(fields.text("amount"), currency));
    }

    private static @Nullable String unlessZero(Money money) {
        return money.minor() == 0 ? null : money.text();
    }

    private static Money money(@Nullable String text, Currency currency) {
        return text == null ? Money.zero(currency) : Money.parse(text, currency);
    }
}
