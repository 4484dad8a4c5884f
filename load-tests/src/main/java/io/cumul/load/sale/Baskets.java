package io.cumul.load.sale;

import io.cumul.load.retail.Invoice;
import io.cumul.load.retail.RetailData;
import io.cumul.load.wire.Earn;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Baskets of lines that were really sold, priced in the program's currency. */
public final class Baskets {

    private final List<Invoice.Line> sold;
    private final Currency currency;
    private final int lines;

    /** @param lines how many lines each basket has */
    public Baskets(RetailData data, String currency, int lines) {
        this.sold = data.purchases().stream()
                .flatMap(invoice -> invoice.lines().stream())
                .toList();
        this.currency = Currency.getInstance(currency);
        this.lines = lines;
    }

    Earn.Purchase draw(RandomGenerator random) {
        return purchase(Stream.generate(() -> sold.get(random.nextInt(sold.size())))
                .limit(lines)
                .toList());
    }

    /** One big purchase that gives a member points to spend. */
    public Earn.Purchase funding(BigDecimal amount) {
        return purchase(List.of(new Invoice.Line("FUNDING", 1, amount)));
    }

    private Earn.Purchase purchase(List<Invoice.Line> chosen) {
        var priced = chosen.stream()
                .map(line -> new Earn.Line(line.sku(), line.quantity(), priced(line.amount())))
                .toList();
        return new Earn.Purchase(currency.getCurrencyCode(), priced);
    }

    /** Pounds and pence become the currency's own units: 2.55 is 255 in one without decimals, which refuses fractions. */
    private String priced(BigDecimal amount) {
        int missing = Math.max(0, amount.scale() - currency.getDefaultFractionDigits());
        return amount.movePointRight(missing).toPlainString();
    }
}
