package io.cumul.core.program.campaign;

import io.cumul.core.program.MissCode;
import org.jspecify.annotations.Nullable;

/**
 * Why a campaign does not apply.
 *
 * @param code why
 * @param subject the condition, channel, tier, SKU or category that it is about
 */
record Reason(MissCode code, @Nullable String subject) {
    static final Reason OUTSIDE_WINDOW = new Reason(MissCode.OUTSIDE_WINDOW, null);
    static final Reason SEGMENTS = who("segments");
    static final Reason BIRTHDAY = who("birthday");
    static final Reason ANNIVERSARY = who("anniversary");
    static final Reason FIRST_PURCHASE = who("firstPurchase");
    static final Reason IDLE_DAYS = who("idleDays");
    static final Reason SPENT_AT_LEAST = who("spentAtLeast");
    static final Reason BOUGHT_FROM = who("boughtFrom");

    private static Reason who(String subject) {
        return new Reason(MissCode.NOT_IN_SEGMENT, subject);
    }
}
