package io.cumul.load.replay;

import io.cumul.load.retail.Spend;
import io.cumul.load.wire.Capture;
import io.cumul.load.wire.Redeem;

/** Points spent at a checkout as it would have posted them. Keys are the same in every run. */
public final class RetailSpend {

    private RetailSpend() {}

    /** Of a redemption or a hold. */
    public static String key(Spend spend) {
        return "retail-spend:" + spend.order().number();
    }

    /** Of the capture or the void that follows a hold. */
    public static String endKey(Spend spend) {
        return "retail-spend-end:" + spend.order().number();
    }

    /** A redemption and a hold are asked for alike. */
    public static Redeem body(Spend spend) {
        return new Redeem(spend.order().number(), "WEB", spend.points());
    }

    public static Capture capture(Spend spend) {
        return new Capture(spend.spent());
    }
}
