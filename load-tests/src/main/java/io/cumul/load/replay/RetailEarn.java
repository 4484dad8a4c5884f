package io.cumul.load.replay;

import io.cumul.load.retail.Invoice;
import io.cumul.load.wire.Earn;

/** An invoice as the earn that the checkout would have posted. */
public final class RetailEarn {

    private RetailEarn() {}

    /** The same for an invoice in every run, so that all runs after the first are replays. */
    public static String key(Invoice invoice) {
        return "retail-replay:" + invoice.number();
    }

    public static Earn body(Invoice invoice) {
        var lines = invoice.lines().stream()
                .map(line ->
                        new Earn.Line(line.sku(), line.quantity(), line.amount().toPlainString()))
                .toList();
        String occurredAt = invoice.issuedAt().toString();
        return new Earn(invoice.number(), "WEB", occurredAt, new Earn.Purchase("GBP", lines));
    }
}
