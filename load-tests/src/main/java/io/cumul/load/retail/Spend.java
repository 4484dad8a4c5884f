package io.cumul.load.retail;

/**
 * What a member does with points at the checkout of an order, before it is paid.
 *
 * @param way how
 * @param points how many are redeemed or held, one or more
 * @param spent how many of them are spent in the end
 */
public record Spend(Invoice order, Way way, long points, long spent) {

    /** How points are spent, or not. */
    public enum Way {
        /** In one step. */
        REDEEM,
        /** Held, and all of them captured. */
        CAPTURE,
        /** Held, and some of them captured. */
        CAPTURE_PART,
        /** Held, and given back: the payment failed. */
        VOID
    }

    public boolean held() {
        return way != Way.REDEEM;
    }

    public boolean captured() {
        return way == Way.CAPTURE || way == Way.CAPTURE_PART;
    }

    /** How many of them come back at the checkout. */
    public long released() {
        return points - spent;
    }
}
