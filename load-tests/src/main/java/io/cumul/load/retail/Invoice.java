package io.cumul.load.retail;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** A member's purchase or return: all lines of one invoice number, at the time of its earliest line. */
public record Invoice(String number, String customerId, Instant issuedAt, List<Line> lines) {

    /** The order in which one member's invoices happened. */
    public static final Comparator<Invoice> IN_TIME =
            Comparator.comparing(Invoice::issuedAt).thenComparing(Invoice::number);

    /** One line; {@code amount} is the line's total in pounds, negative in a return. */
    public record Line(String sku, int quantity, BigDecimal amount) {}

    public Invoice {
        lines = List.copyOf(lines);
    }

    static Invoice of(List<SaleLine> lines) {
        SaleLine first = lines.getFirst();
        if (lines.stream().anyMatch(line -> !line.customerId().equals(first.customerId()))) {
            throw new IllegalArgumentException("Invoice " + first.invoice() + " names two customers");
        }
        Instant issuedAt = lines.stream()
                .map(SaleLine::soldAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<Line> invoiceLines = lines.stream().map(SaleLine::asInvoiceLine).toList();
        return new Invoice(first.invoice(), first.customerId(), issuedAt, invoiceLines);
    }

    /** A leading C marks what the shop took back. */
    public boolean isReturn() {
        return number.startsWith("C");
    }

    public BigDecimal total() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** One point per whole pound of the order, floored once over all its lines. */
    public long points() {
        return total().setScale(0, RoundingMode.FLOOR).longValueExact();
    }
}
