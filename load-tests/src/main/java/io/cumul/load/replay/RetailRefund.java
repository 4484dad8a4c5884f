package io.cumul.load.replay;

import io.cumul.load.retail.Refund;
import io.cumul.load.wire.Return;

/** A return as the refund that the checkout would have posted. */
public final class RetailRefund {

    private RetailRefund() {}

    /** The same for a refund in every run; a return that touches several orders is a refund of each. */
    public static String key(Refund refund) {
        return "retail-refund:" + refund.refundId() + ":" + refund.order().number();
    }

    public static Return body(Refund refund) {
        var lines = refund.lines().stream()
                .map(line -> new Return.Line(
                        line.number(),
                        line.sku(),
                        line.quantity(),
                        line.amount().toPlainString()))
                .toList();
        return new Return(refund.order().number(), refund.refundId(), "WEB", lines);
    }
}
