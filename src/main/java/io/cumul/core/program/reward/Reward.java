package io.cumul.core.program.reward;

import io.cumul.core.account.Handout;
import io.cumul.core.account.Identifier;
import io.cumul.core.points.Points;
import io.cumul.core.program.tier.Tier;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What points buy from the catalogue.
 *
 * @param id the manager's id, of the form {@link Identifier#FORM}
 * @param type what kind of thing it is
 * @param name what members call it
 * @param description more about it, for members
 * @param points what one costs, 1 to {@link Points#MAX_PER_COMMAND}
 * @param tierPoints what one costs members of a tier, by the tier's id, where that is another price
 * @param validFrom the first instant at which it can be had; absent if it always could
 * @param validUntil the first instant at which it cannot any more; absent if it always can
 * @param stock how many may be handed out in all, those that were included; absent if that is not bounded, or bounded by
 *     its codes
 * @param eligibility whom it is for
 * @param limit how often one member may have it; absent for any number of times
 * @param handout whether it comes with a code
 */
public record Reward(
        String id,
        RewardType type,
        String name,
        @Nullable String description,
        long points,
        Map<String, Long> tierPoints,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Long stock,
        Eligibility eligibility,
        @Nullable MemberLimit limit,
        Handout handout) {
    /** The most of one reward that a single command takes. */
    public static final int MAX_QUANTITY = 100;

    /** The largest stock; also what one that is not bounded counts down from. */
    public static final long MAX_STOCK = Points.MAX_PER_ACCOUNT;

    /** What the name of a reward's stock begins with among all that is kept in stripes; no campaign's id holds a slash. */
    private static final String SHELF = "reward/";

    /** What the name of a member's limit begins with, before the reward's id. */
    private static final String LIMIT = "reward:";

    /**
     * @throws IllegalArgumentException if a value is out of range, or codes are to have a stock beside their number
     */
    public Reward {
        Identifier.require(id);
        tierPoints = Map.copyOf(tierPoints);
        requirePrice(points);
        tierPoints.values().forEach(Reward::requirePrice);
        if (stock != null && (stock < 0 || stock > MAX_STOCK || handout.coded())) {
            throw new IllegalArgumentException("no stock of " + handout + ": " + stock);
        }
    }

    /**
     * What one costs.
     *
     * @param tier the member's tier now; absent in a program without tiers
     */
    public long points(@Nullable Tier tier) {
        return tier == null ? points : tierPoints.getOrDefault(tier.id(), points);
    }

    /** How many may be handed out in all: the stock, or {@link #MAX_STOCK} without one; of codes, none until they are brought. */
    public long total() {
        if (handout.coded()) {
            return 0;
        }
        return stock == null ? MAX_STOCK : stock;
    }

    /** The name under which its stock is kept. */
    public String shelf() {
        return shelf(id);
    }

    /** The name under which the stock of a reward is kept, a withdrawn one's too. */
    public static String shelf(String rewardId) {
        return SHELF + rewardId;
    }

    /** The name under which what a member had of it is counted. */
    public String counter() {
        return counter(id);
    }

    /** The name under which what a member had of a reward is counted. */
    public static String counter(String rewardId) {
        return LIMIT + rewardId;
    }

    /** Why it cannot be had by anybody at an instant; absent if it can. */
    public @Nullable Closed closed(Instant now) {
        if (validFrom != null && now.isBefore(validFrom)) {
            return Closed.NOT_YET;
        }
        return validUntil == null || now.isBefore(validUntil) ? null : Closed.OVER;
    }

    private static void requirePrice(long points) {
        if (points < 1 || points > Points.MAX_PER_COMMAND) {
            throw new IllegalArgumentException("no price: " + points);
        }
    }

    /** Why a reward cannot be had by anybody, as callers are told. */
    public enum Closed {
        /** Its first day is to come. */
        NOT_YET,
        /** Its last day is over. */
        OVER
    }
}
