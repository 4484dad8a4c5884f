package io.cumul.load.retail;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** One line of the published file, with the shop's local time made an instant. */
record SaleLine(
        String invoice, String stockCode, int quantity, Instant soldAt, BigDecimal unitPrice, String customerId) {

    static final String HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";

    private static final ZoneId SHOP = ZoneId.of("Europe/London");

    static SaleLine parse(String line) {
        List<String> fields = CsvLine.fields(line);
        if (fields.size() != 8) {
            throw new IllegalArgumentException("Expected 8 fields: " + line);
        }
        return new SaleLine(
                fields.get(0),
                fields.get(1),
                Integer.parseInt(fields.get(3)),
                LocalDateTime.parse(fields.get(4)).atZone(SHOP).toInstant(),
                new BigDecimal(fields.get(5)),
                fields.get(6));
    }

    boolean isMembers() {
        return !customerId.isEmpty();
    }

    Invoice.Line asInvoiceLine() {
        // No unit price has more than two decimals, and one that had must stop the run: rounding would falsify the
        // sums.
        BigDecimal amount = unitPrice.multiply(BigDecimal.valueOf(quantity)).setScale(2, RoundingMode.UNNECESSARY);
        return new Invoice.Line(stockCode, quantity, amount);
    }
}
