package io.cumul.core.program.reward;

import io.cumul.core.account.Channel;
import io.cumul.core.account.Profile;
import io.cumul.core.program.tier.Tier;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a reward is for: every condition that is given must hold. What is empty does not matter.
 *
 * @param tiers ids of tiers, of which the member must have one now
 * @param segments codes of segments, of which the member must be in one
 * @param channels in which of them it may be redeemed
 */
public record Eligibility(Set<String> tiers, Set<String> segments, Set<Channel> channels) {
    /** Everybody, everywhere. */
    public static final Eligibility EVERYBODY = new Eligibility(Set.of(), Set.of(), Set.of());

    /** Takes its own copies. */
    public Eligibility {
        tiers = Set.copyOf(tiers);
        segments = Set.copyOf(segments);
        channels = Set.copyOf(channels);
    }

    /**
     * The first condition that does not hold.
     *
     * @param tier the member's tier now; absent in a program without tiers
     * @return absent if all hold
     */
    public @Nullable Lack lack(Profile profile, @Nullable Tier tier, Channel channel) {
        if (!channels.isEmpty() && !channels.contains(channel)) {
            return Lack.CHANNEL;
        }
        if (!segments.isEmpty() && Collections.disjoint(segments, profile.segments())) {
            return Lack.SEGMENT;
        }
        return tiers.isEmpty() || (tier != null && tiers.contains(tier.id())) ? null : Lack.TIER;
    }

    /** Why a reward is not for a member, as callers are told. */
    public enum Lack {
        /** It is not redeemed in this channel. */
        CHANNEL,
        /** The member is in none of its segments. */
        SEGMENT,
        /** The member has none of its tiers. */
        TIER
    }
}
