package io.cumul.load.wire;

import java.util.List;

/** The body of a refund. */
public record Return(String orderId, String refundId, String channel, List<Line> lines) {

    /** One line; {@code line} is its place in the order, {@code amount} what comes back of it, as a decimal string. */
    public record Line(int line, String sku, int quantity, String amount) {}
}
