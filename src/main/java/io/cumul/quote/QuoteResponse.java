package io.cumul.quote;

import io.cumul.http.view.TierView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What points would come and go now.
 *
 * @param rulesetVersion the version of the rules that would judge
 * @param validUntil until when time alone changes nothing of it
 * @param earn what the purchase would earn; absent if none was named
 * @param redeem what could be spent
 * @param tier the member's tier now; absent in a program without tiers
 */
@Schema(name = "Quote")
record QuoteResponse(
        int rulesetVersion,
        Instant validUntil,
        @Nullable EarnQuote earn,
        RedeemQuote redeem,
        @Nullable TierView tier) {
    /**
     * What could be spent.
     *
     * @param maxPoints the most points of one redemption; if there is a {@code maxAmount}, what that takes
     * @param maxAmount the most that points can pay; absent if the program takes no payment with points, or only part of what
     *     is payable and nobody says what that is
     * @param currency that of {@code maxAmount}
     * @param rewards what points buy from the catalogue
     */
    @Schema(name = "RedeemQuote")
    record RedeemQuote(
            long maxPoints,
            @Nullable String maxAmount,
            @Nullable String currency,
            List<RewardQuote> rewards) {}

    /**
     * What one of a reward costs this member now.
     *
     * @param rewardId the reward
     * @param points what one costs
     * @param affordable whether the member could have it
     * @param reason the code of the problem that a redemption would end with; absent if it is affordable
     */
    @Schema(name = "RewardQuote")
    record RewardQuote(
            String rewardId,
            long points,
            boolean affordable,
            @Nullable String reason) {}
}
