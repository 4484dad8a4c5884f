package io.cumul.encoding;

import io.cumul.core.points.Money;
import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Rounding;
import io.cumul.core.program.Explanation;
import io.cumul.core.program.Hit;
import io.cumul.core.program.Miss;
import io.cumul.core.program.MissCode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An explanation as it is kept for years beside its entry: {@code v} the ruleset's version, {@code c} the currency of all
 * money in it, {@code h} the hits, {@code m} the misses. Money is a decimal text with the currency's decimals.
 */
public final class ExplanationJson {
    private ExplanationJson() {}

    /**
     * Writes an explanation.
     *
     * @throws IllegalArgumentException if its money is not all of one currency
     */
    public static String write(Explanation explanation) {
        return writing(explanation).text();
    }

    /**
     * Reads an explanation.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Explanation read(String text) {
        return Fields.read(text, ExplanationJson::explanation);
    }

    static Writing writing(Explanation explanation) {
        Currency currency = currency(explanation);
        return new Writing()
                .put("v", explanation.rulesetVersion())
                .put("c", currency)
                .objects(
                        "h",
                        explanation.hits().stream().map(ExplanationJson::hit).toList())
                .objects(
                        "m",
                        explanation.misses().stream().map(ExplanationJson::miss).toList());
    }

    static Explanation explanation(Fields fields) {
        Currency currency = currency(fields.textOrNull("c"));
        return new Explanation(
                fields.integer("v"),
                fields.objects("h", hit -> hit(hit, currency)),
                fields.objects("m", miss -> miss(miss, currency)));
    }

    /** What a cap took is written only where one did: {@code desired} and {@code cap}. */
    private static Writing hit(Hit hit) {
        Writing writing = new Writing().put("rule", hit.rule()).put("points", hit.points());
        if (hit.desired() != hit.points()) {
            writing.put("desired", hit.desired());
        }
        return writing.put("cap", hit.cap()).put("by", conversion(hit.by()));
    }

    private static @Nullable Writing conversion(Hit.@Nullable Conversion by) {
        return by == null
                ? null
                : new Writing()
                        .put("basis", by.basis().text())
                        .put("points", by.rate().points())
                        .put("per", by.rate().per().text())
                        .put(
                                "times",
                                by.multiplier().equals(Multiplier.ONE)
                                        ? null
                                        : by.multiplier().text())
                        .put("rounding", by.rounding());
    }

    private static Hit hit(Fields fields, @Nullable Currency currency) {
        long points = fields.number("points");
        if (fields.has("basis")) {
            return Hit.whole(fields.text("rule"), points, plainConversion(fields, currency));
        }
        Long desired = fields.numberOrNull("desired");
        return new Hit(
                fields.text("rule"),
                points,
                desired == null ? points : desired,
                fields.objectOrNull("by", by -> conversion(by, currency)),
                fields.textOrNull("cap"));
    }

    private static Hit.Conversion conversion(Fields by, @Nullable Currency currency) {
        String times = by.textOrNull("times");
        return new Hit.Conversion(
                money(by.text("basis"), currency),
                new Rate(by.number("points"), money(by.text("per"), currency)),
                times == null ? Multiplier.ONE : Multiplier.parse(times),
                by.constant(Rounding.class, "rounding"));
    }

    /** The form of the first releases, which knew neither caps nor factors; such entries stay in databases for good. */
    private static Hit.Conversion plainConversion(Fields hit, @Nullable Currency currency) {
        return new Hit.Conversion(
                money(hit.text("basis"), currency),
                hit.object("rate", rate -> new Rate(rate.number("points"), money(rate.text("per"), currency))),
                Multiplier.ONE,
                hit.constant(Rounding.class, "rounding"));
    }

    private static Writing miss(Miss miss) {
        Writing writing = new Writing()
                .put("rule", miss.rule())
                .put("code", miss.code())
                .put("subject", miss.subject())
                .put("amount", miss.amount() == null ? null : miss.amount().text());
        return miss.desired() == 0 ? writing : writing.put("desired", miss.desired());
    }

    private static Miss miss(Fields fields, @Nullable Currency currency) {
        String amount = fields.textOrNull("amount");
        Long desired = fields.numberOrNull("desired");
        return new Miss(
                fields.text("rule"),
                fields.constant(MissCode.class, "code"),
                fields.textOrNull("subject"),
                amount == null ? null : money(amount, currency),
                desired == null ? 0 : desired);
    }

    private static @Nullable Currency currency(Explanation explanation) {
        List<Currency> currencies = Stream.concat(
                        explanation.hits().stream()
                                .flatMap(hit -> Stream.ofNullable(hit.by()))
                                .flatMap(by -> Stream.of(by.basis(), by.rate().per())),
                        explanation.misses().stream().flatMap(miss -> Stream.ofNullable(miss.amount())))
                .map(Money::currency)
                .distinct()
                .toList();
        if (currencies.size() > 1) {
            throw new IllegalArgumentException("an explanation in several currencies: " + currencies);
        }
        return currencies.isEmpty() ? null : currencies.getFirst();
    }

    private static @Nullable Currency currency(@Nullable String code) {
        if (code != null && !Money.isCurrency(code)) {
            throw new IllegalArgumentException("no currency: " + code);
        }
        return code == null ? null : Currency.getInstance(code);
    }

    /** Not {@link Money#parse}, whose limit is that of one field of a request: what counts of a basket is a sum of many. */
    private static Money money(String text, @Nullable Currency currency) {
        if (currency == null) {
            throw new IllegalArgumentException("money without a currency");
        }
        BigDecimal amount = new BigDecimal(text);
        Money money = new Money(
                amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
        if (!money.text().equals(text)) {
            throw new IllegalArgumentException(text + " is not the text of " + money);
        }
        return money;
    }
}
