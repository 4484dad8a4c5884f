package io.cumul.core.program;

import io.cumul.core.account.Account;
import io.cumul.core.program.action.Action;
import io.cumul.core.program.campaign.Campaign;
import io.cumul.core.program.limit.Caps;
import io.cumul.core.program.limit.Headroom;
import io.cumul.core.program.tier.Tiers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One published version of a program's rules, compiled.
 *
 * @param programId the program's id
 * @param version 1 for the first
 * @param activeFrom when it comes into force
 * @param zone the time zone of the program's days and months
 * @param base the base rate; its currency is the program's
 * @param caps what bounds all awards of purchases together
 * @param campaigns more points for some purchases, in the text's order
 * @param actions what is rewarded beside purchases, each code once
 * @param tiers the tiers
 * @param pendingDays local days after the purchase until its points can be spent; zero for at once
 * @param expiry how long points live, unless the member's tier says otherwise
 * @param lateEarnWindow how long after a purchase it may still be posted; absent for any time
 */
public record Ruleset(
        String programId,
        int version,
        Instant activeFrom,
        ZoneId zone,
        BaseRule base,
        Caps caps,
        List<Campaign> campaigns,
        List<Action> actions,
        Tiers tiers,
        int pendingDays,
        Expiry expiry,
        @Nullable Duration lateEarnWindow) {
    /** The longest holding period: a year. */
    public static final int MAX_PENDING_DAYS = 366;

    /** Takes its own copies. */
    public Ruleset {
        campaigns = List.copyOf(campaigns);
        actions = List.copyOf(actions);
    }

    /** The currency of the program. */
    public Currency currency() {
        return base.rate().per().currency();
    }

    /** The action of a code; absent if the program has none. */
    public @Nullable Action action(String code) {
        return actions.stream()
                .filter(action -> action.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /**
     * What a purchase in the program's currency earns.
     *
     * @param account the account before the purchase, at its present time
     * @throws ArithmeticException if the points do not fit a {@code long}
     */
    public Judgement judge(Account account, Purchase purchase, Headroom headroom) {
        return new Judgement(base.judge(purchase.basket(), version), Map.of(), account.usage(), null);
    }
}
