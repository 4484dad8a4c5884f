package io.cumul.core.program.campaign;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Activity;
import io.cumul.core.account.Channel;
import io.cumul.core.points.Money;
import io.cumul.core.program.MissCode;
import io.cumul.core.program.tier.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a campaign is for: every condition that is given must hold. What is empty or absent does not matter.
 *
 * @param channels in which channels the purchase may be made
 * @param segments of which segments the member must be in one
 * @param tiers of which tiers the member must have one at the time of the order
 * @param members a personal offer: who, by name
 * @param birthday days around the member's birthday
 * @param anniversary days around the anniversary of the enrolment, from its first on
 * @param firstPurchase whether only the member's first purchase counts
 * @param idleDays the member's latest purchase must be at least so many days ago, and there must be one
 * @param spentAtLeast what the member has spent before, at least
 * @param boughtFrom categories, from one of which the member has bought before
 */
public record Audience(
        Set<Channel> channels,
        Set<String> segments,
        Set<String> tiers,
        Set<AccountId> members,
        @Nullable DayWindow birthday,
        @Nullable DayWindow anniversary,
        boolean firstPurchase,
        @Nullable Integer idleDays,
        @Nullable Money spentAtLeast,
        Set<String> boughtFrom) {
    /** Everybody. */
    public static final Audience EVERYBODY =
            new Audience(Set.of(), Set.of(), Set.of(), Set.of(), null, null, false, null, null, Set.of());

    /** Takes its own copies. */
    public Audience {
        channels = Set.copyOf(channels);
        segments = Set.copyOf(segments);
        tiers = Set.copyOf(tiers);
        members = Set.copyOf(members);
        boughtFrom = Set.copyOf(boughtFrom);
    }

    /** Whether the campaign exists for a member at all: a personal offer is nobody else's to know of. */
    boolean mayKnow(AccountId member) {
        return members.isEmpty() || members.contains(member);
    }

    /** The first condition that does not hold; absent if all do. */
    @Nullable
    Reason missed(Situation situation) {
        if (!channels.isEmpty() && !channels.contains(situation.purchase().channel())) {
            return new Reason(
                    MissCode.EXCLUDED_CHANNEL, situation.purchase().channel().name());
        }
        Reason who = who(situation);
        if (who != null) {
            return who;
        }
        Reason behaviour = behaviour(situation);
        if (behaviour != null) {
            return behaviour;
        }
        return tier(situation);
    }

    /** The lowest tier that would do is what a member wants to know. */
    private @Nullable Reason tier(Situation situation) {
        Tier tier = situation.tier();
        if (tiers.isEmpty() || (tier != null && tiers.contains(tier.id()))) {
            return null;
        }
        for (Tier level : situation.tiers().levels()) {
            if (tiers.contains(level.id())) {
                return new Reason(MissCode.TIER_TOO_LOW, level.id());
            }
        }
        return new Reason(MissCode.TIER_TOO_LOW, null);
    }

    private @Nullable Reason who(Situation situation) {
        Account account = situation.account();
        if (!segments.isEmpty()
                && Collections.disjoint(segments, account.profile().segments())) {
            return Reason.SEGMENTS;
        }
        MonthDay born = account.profile().birthday();
        if (birthday != null && (born == null || !birthday.near(situation.day(), born, Year.MIN_VALUE))) {
            return Reason.BIRTHDAY;
        }
        if (anniversary != null) {
            LocalDate enrolled = situation.day(account.enrolledAt());
            if (!anniversary.near(situation.day(), MonthDay.from(enrolled), enrolled.getYear() + 1)) {
                return Reason.ANNIVERSARY;
            }
        }
        return null;
    }

    private @Nullable Reason behaviour(Situation situation) {
        Activity activity = situation.account().activity();
        if (firstPurchase && activity.purchases() > 0) {
            return Reason.FIRST_PURCHASE;
        }
        Instant last = activity.lastPurchaseAt();
        if (idleDays != null
                && (last == null || situation.day(last).plusDays(idleDays).isAfter(situation.day()))) {
            return Reason.IDLE_DAYS;
        }
        if (spentAtLeast != null && activity.spentMinor() < spentAtLeast.minor()) {
            return Reason.SPENT_AT_LEAST;
        }
        return boughtFrom.isEmpty() || !Collections.disjoint(boughtFrom, activity.categories())
                ? null
                : Reason.BOUGHT_FROM;
    }
}
