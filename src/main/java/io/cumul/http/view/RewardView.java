package io.cumul.http.view;

import io.cumul.core.account.Channel;
import io.cumul.core.account.Handout;
import io.cumul.core.program.limit.Period;
import io.cumul.core.program.reward.Catalogue;
import io.cumul.core.program.reward.Eligibility;
import io.cumul.core.program.reward.MemberLimit;
import io.cumul.core.program.reward.Reward;
import io.cumul.core.program.reward.RewardType;
import io.cumul.core.program.reward.Shelf;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reward of the catalogue.
 *
 * @param rewardId its id
 * @param type what kind of thing it is
 * @param name what members call it
 * @param description more about it
 * @param points what one costs
 * @param tierPoints what one costs members of some tiers, where that is another price
 * @param validFrom the first instant at which it can be had; absent if it always could
 * @param validUntil the first instant at which it cannot any more; absent if it always can
 * @param stock how many may be handed out in all; absent if that is not bounded, or bounded by its codes
 * @param left how many may still be handed out, as far as is known; absent if that is not bounded
 * @param eligibility whom it is for; absent if for everybody
 * @param limitPerMember how often one member may have it; absent for any number of times
 * @param handout whether it comes with a code
 */
@Schema(name = "Reward")
public record RewardView(
        String rewardId,
        RewardType type,
        String name,
        @Nullable String description,
        long points,
        List<PriceView> tierPoints,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Long stock,
        @Nullable Long left,
        @Nullable AudienceView eligibility,
        @Nullable LimitView limitPerMember,
        Handout handout) {
    /** A reward as the catalogue has it. */
    public static RewardView of(Shelf shelf) {
        Reward reward = shelf.reward();
        boolean bounded = reward.stock() != null || reward.handout().coded();
        return new RewardView(
                reward.id(),
                reward.type(),
                reward.name(),
                reward.description(),
                reward.points(),
                reward.tierPoints().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(price -> new PriceView(price.getKey(), price.getValue()))
                        .toList(),
                reward.validFrom(),
                reward.validUntil(),
                reward.stock(),
                bounded ? shelf.left() : null,
                AudienceView.of(reward.eligibility()),
                LimitView.of(reward.limit()),
                reward.handout());
    }

    /** All rewards of a catalogue. */
    public static List<RewardView> of(Catalogue catalogue) {
        return catalogue.shelves().stream().map(RewardView::of).toList();
    }

    /**
     * What one costs members of a tier.
     *
     * @param tier the tier's id
     * @param points the price
     */
    @Schema(name = "RewardTierPrice")
    public record PriceView(String tier, long points) {}

    /**
     * Whom a reward is for; what is empty does not matter.
     *
     * @param tiers ids of tiers, of which the member must have one
     * @param segments ids of segments, of which the member must be in one
     * @param channels in which of them it may be redeemed
     */
    @Schema(name = "RewardEligibility")
    public record AudienceView(List<String> tiers, List<String> segments, List<Channel> channels) {
        static @Nullable AudienceView of(Eligibility whom) {
            return whom.equals(Eligibility.EVERYBODY)
                    ? null
                    : new AudienceView(
                            whom.tiers().stream().sorted().toList(),
                            whom.segments().stream().sorted().toList(),
                            whom.channels().stream().sorted().toList());
        }
    }

    /**
     * How often one member may have a reward.
     *
     * @param times 1 or more
     * @param per in which period, by the program's local time
     */
    @Schema(name = "RewardLimit")
    public record LimitView(long times, Period per) {
        static @Nullable LimitView of(@Nullable MemberLimit limit) {
            return limit == null ? null : new LimitView(limit.times(), limit.period());
        }
    }
}
