package io.cumul.core.program;

import io.cumul.core.account.Account;
import io.cumul.core.account.Usage;
import io.cumul.core.program.action.Action;
import io.cumul.core.program.action.ActionLimit;
import io.cumul.core.program.campaign.Campaign;
import io.cumul.core.program.campaign.Campaigns;
import io.cumul.core.program.limit.Caps;
import io.cumul.core.program.limit.Headroom;
import io.cumul.core.program.returns.Bought;
import io.cumul.core.program.returns.Kept;
import io.cumul.core.program.returns.Worth;
import io.cumul.core.program.tier.Ladder;
import io.cumul.core.program.tier.Tier;
import io.cumul.core.program.tier.Tiers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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
 * @param payment how points pay for an order; absent if they do not
 * @param refunds what becomes of points when goods come back
 * @param frozenEarns whether purchases and actions of frozen accounts earn
 */
public record Ruleset(
        String programId,
        int version,
        Instant activeFrom,
        ZoneId zone,
        BaseRule base,
        Caps caps,
        Campaigns campaigns,
        List<Action> actions,
        Tiers tiers,
        int pendingDays,
        Expiry expiry,
        @Nullable Duration lateEarnWindow,
        @Nullable PointsPayment payment,
        RefundPolicy refunds,
        boolean frozenEarns) {
    /** The longest holding period: a year. */
    public static final int MAX_PENDING_DAYS = 366;

    /** Takes its own copy. */
    public Ruleset {
        actions = List.copyOf(actions);
    }

    /**
     * Compiles the campaigns. What a program need not say of redeeming is as in one that says nothing: points do not pay,
     * {@link RefundPolicy#DEFAULT} holds, and frozen accounts earn nothing.
     */
    public Ruleset(
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
        this(
                programId,
                version,
                activeFrom,
                zone,
                base,
                caps,
                new Campaigns(campaigns, zone),
                actions,
                tiers,
                pendingDays,
                expiry,
                lateEarnWindow,
                null,
                RefundPolicy.DEFAULT,
                false);
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

    /** The tiers in the program's time zone. */
    public Ladder ladder() {
        return new Ladder(tiers, zone);
    }

    /**
     * How long points live that are earned in a tier.
     *
     * @param tier absent in a program without tiers
     */
    public Expiry expiry(@Nullable Tier tier) {
        return tier == null || tier.expiry() == null ? expiry : tier.expiry();
    }

    /** Until when all points live at least after an activity at {@code now}; absent if activity extends nothing. */
    public @Nullable Instant activeUntil(Account account, Instant now) {
        Expiry policy = expiry(ladder().at(account.tier(), now));
        return policy.extendedByActivity() ? policy.expiresAt(now, zone) : null;
    }

    /** The account after an activity at {@code now} that earns nothing: its points may live longer. */
    public Account active(Account account, Instant now) {
        Instant until = activeUntil(account, now);
        return until == null ? account : account.extendedTo(until);
    }

    /**
     * What a purchase in the program's currency earns.
     *
     * @param account the account before the purchase, at its present time
     * @throws ArithmeticException if the points do not fit a {@code long}
     */
    public Judgement judge(Account account, Purchase purchase, Headroom headroom) {
        return Judging.judge(this, account, purchase, headroom);
    }

    /**
     * What an action earns: its points, and one more time of its limit.
     *
     * @param account the account before the action, at its present time
     * @param points zero or more
     * @param at when it was done
     */
    public Judgement judge(Account account, Action action, long points, Instant at) {
        Hit hit = Hit.whole(action.code(), points, null);
        Award award = Award.of(new Explanation(version, List.of(hit), List.of()));
        ActionLimit limit = action.limit();
        Usage usage = limit == null
                ? account.usage()
                : account.usage().plus(action.counter(), limit.period().from(LocalDate.ofInstant(at, zone)), 1);
        return new Judgement(award, Map.of(), usage, null);
    }

    /**
     * What is kept of a purchase is worth, by this version, which judged it.
     *
     * @param member the account, of which nothing but its id and its days are looked at
     */
    public Worth judgeAgain(Account member, Bought bought, Kept kept) {
        return JudgingAgain.judge(this, member, bought, kept);
    }

    /** What a purchase was worth when it was awarded. */
    public Worth worth(Explanation explanation) {
        return Worth.of(explanation.hits(), campaigns);
    }

    /** What this version's caps on purchases ask for of the limits used up: what has to be kept to judge a purchase again. */
    public Usage asked(Usage usage, Instant at) {
        if (usage.list().isEmpty() || (caps.perMember().isEmpty() && campaigns.isEmpty())) {
            return Usage.NONE;
        }
        LocalDate day = LocalDate.ofInstant(at, zone);
        return usage.keeping(use -> use.amount() > 0 && use.equals(bounded(use, day)));
    }

    /** What a purchase uses up of this version's limits if campaigns and all rules together award so much. */
    public List<Usage.Use> uses(Worth worth, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        List<Usage.Use> uses = new ArrayList<>(caps.uses(worth.points(), day));
        worth.campaigns().forEach((id, points) -> campaigns.use(id, day, points).ifPresent(uses::add));
        return uses;
    }

    /** The same use, if a cap on purchases bounds it in the period of a day. */
    private Usage.@Nullable Use bounded(Usage.Use use, LocalDate day) {
        if (use.limit().startsWith(Campaigns.LIMIT)) {
            return campaigns
                    .use(use.limit().substring(Campaigns.LIMIT.length()), day, use.amount())
                    .orElse(null);
        }
        return caps.uses(use.amount(), day).stream()
                .filter(use::equals)
                .findFirst()
                .orElse(null);
    }
}
