package io.cumul.core.program.campaign;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.points.Money;
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
}
