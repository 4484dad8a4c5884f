package io.cumul.core.program;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * One published version of a program's rules, compiled.
 *
 * @param programId the program's id
 * @param version 1 for the first
 * @param zone the time zone of the program's days and months
 * @param base the base rate; its currency is the program's
 * @param expiry how long points live
 * @param lateEarnWindow how long after a purchase it may still be posted; absent for any time
 */
public record Ruleset(
        String programId,
        int version,
        ZoneId zone,
        BaseRule base,
        Expiry expiry,
        @Nullable Duration lateEarnWindow) {

    /** The currency of the program. */
    public Currency currency() {
        return base.rate().per().currency();
    }

    /**
     * What a basket in the program's currency earns.
     *
     * @throws ArithmeticException if the points do not fit a {@code long}
     */
    public Award judge(Basket basket) {
        return base.judge(basket, version);
    }
}
