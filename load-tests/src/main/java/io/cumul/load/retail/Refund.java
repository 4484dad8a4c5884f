package io.cumul.load.retail;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one return gives back of one order.
 *
 * @param refundId the return's invoice number, which is its name within the order
 * @param order the purchase
 * @param lines what comes back, each line of the order at most once
 * @param points what it takes back after those before it: the order's points on what was kept so far, less those on what is
 *     kept after it
 */
public record Refund(String refundId, Invoice order, List<Line> lines, long points) {

    /**
     * One line of it.
     *
     * @param number the line's place in the order, from 1
     * @param amount what these pieces had cost
     */
    public record Line(int number, String sku, int quantity, BigDecimal amount) {}

    public Refund {
        lines = List.copyOf(lines);
    }

    public BigDecimal total() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
