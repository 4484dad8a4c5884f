package io.cumul.reward;

import io.cumul.core.account.Channel;
import io.cumul.core.account.Handout;
import io.cumul.core.points.Points;
import io.cumul.core.program.limit.Period;
import io.cumul.core.program.reward.Eligibility;
import io.cumul.core.program.reward.MemberLimit;
import io.cumul.core.program.reward.Reward;
import io.cumul.core.program.reward.RewardType;
import io.cumul.http.json.RequestBody;
import io.cumul.http.json.Values;
import io.cumul.http.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reward as a manager writes it.
 *
 * @param type what kind of thing it is
 * @param name what members call it
 * @param description more about it
 * @param points what one costs
 * @param tierPoints what one costs members of some tiers
 * @param validFrom the first instant at which it can be had
 * @param validUntil the first instant at which it cannot any more
 * @param stock how many may be handed out in all
 * @param eligibility whom it is for
 * @param limitPerMember how often one member may have it
 * @param handout whether it comes with a code; without one unless given
 */
@Schema(name = "RewardRequest")
record RewardRequest(
        @Schema(ref = "RewardType") String type,
        String name,
        @Nullable String description,
        long points,
        @Nullable List<TierPrice> tierPoints,

        @Schema(ref = "Instant") @Nullable String validFrom,

        @Schema(ref = "Instant") @Nullable String validUntil,

        @Nullable Long stock,
        @Nullable Audience eligibility,
        @Nullable Limit limitPerMember,
        @Schema(ref = "Handout") @Nullable String handout)
        implements RequestBody {
    private static final int MOST_TIERS = 20;
    private static final int MOST_SEGMENTS = 64;
    private static final int MOST_CHANNELS = Channel.values().length;
    private static final int NAME = 100;
    private static final int DESCRIPTION = 300;
    private static final long MOST_TIMES = 1_000_000;

    /** The reward it describes; its first value out of range ends the request. */
    Reward reward(String rewardId) {
        Handout out = handout == null ? Handout.NO_CODE : Choices.of(Handout.class, "handout", handout);
        Instant from = Values.optional(validFrom, text -> Values.instant("validFrom", text));
        Instant until = Values.optional(validUntil, text -> Values.instant("validUntil", text));
        if (from != null && until != null && !from.isBefore(until)) {
            throw ProblemException.invalid("validUntil", "must be later than validFrom");
        }
        if (stock != null && out.coded()) {
            throw ProblemException.invalid("stock", "follows from its codes where a reward is handed out with one");
        }
        return new Reward(
                rewardId,
                Choices.of(RewardType.class, "type", type),
                Values.text("name", name, NAME),
                Values.optional(description, text -> Values.text("description", text, DESCRIPTION)),
                Values.range("points", points, 1, Points.MAX_PER_COMMAND),
                prices(),
                from,
                until,
                Values.optional(stock, total -> Values.range("stock", total, 0, Reward.MAX_STOCK)),
                eligibility == null ? Eligibility.EVERYBODY : eligibility.eligibility(),
                Values.optional(limitPerMember, Limit::limit),
                out);
    }

    private Map<String, Long> prices() {
        Map<String, Long> prices = new HashMap<>();
        List<TierPrice> given = tierPoints == null ? List.of() : tierPoints;
        if (given.size() > MOST_TIERS) {
            throw ProblemException.invalid("tierPoints", "must hold at most " + MOST_TIERS);
        }
        for (int i = 0; i < given.size(); i++) {
            String place = "tierPoints[" + i + "]";
            TierPrice price = given.get(i);
            String tier = Values.id(place + ".tier", price.tier());
            long each = Values.range(place + ".points", price.points(), 1, Points.MAX_PER_COMMAND);
            if (prices.put(tier, each) != null) {
                throw ProblemException.invalid(place + ".tier", "is given twice");
            }
        }
        return prices;
    }

    /**
     * What one costs members of a tier.
     *
     * @param tier the tier's id
     * @param points the price
     */
    @Schema(name = "TierPrice")
    record TierPrice(String tier, long points) {}

    /**
     * Whom it is for; what is empty or absent does not matter.
     *
     * @param tiers ids of tiers, of which the member must have one
     * @param segments ids of segments, of which the member must be in one
     * @param channels in which of them it may be redeemed
     */
    @Schema(name = "Eligibility")
    record Audience(
            @Nullable List<String> tiers,
            @Nullable List<String> segments,

            @Nullable List<String> channels) {
        private Eligibility eligibility() {
            Set<Channel> where = new HashSet<>();
            List<String> given = channels == null ? List.of() : new ArrayList<>(channels);
            if (given.size() > MOST_CHANNELS) {
                throw ProblemException.invalid("eligibility.channels", "must hold at most " + MOST_CHANNELS);
            }
            for (int i = 0; i < given.size(); i++) {
                where.add(Values.channel("eligibility.channels[" + i + "]", given.get(i)));
            }
            return new Eligibility(
                    Set.copyOf(new HashSet<>(Values.ids("eligibility.tiers", tiers, MOST_TIERS))),
                    Set.copyOf(new HashSet<>(Values.ids("eligibility.segments", segments, MOST_SEGMENTS))),
                    where);
        }
    }

    /**
     * How often one member may have it.
     *
     * @param times 1 to 1,000,000
     * @param per in which period, by the program's local time; in all unless given
     */
    @Schema(name = "MemberLimit")
    record Limit(
            long times, @Schema(ref = "Period") @Nullable String per) {
        private MemberLimit limit() {
            return new MemberLimit(
                    Values.range("limitPerMember.times", times, 1, MOST_TIMES),
                    per == null ? Period.EVER : Choices.of(Period.class, "limitPerMember.per", per));
        }
    }
}
