package io.cumul.http.view;

import io.cumul.core.account.Terms;
import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.Details;
import io.cumul.core.program.reward.SealedCode;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The reward that points were given for.
 *
 * @param rewardId its id
 * @param quantity how many of it
 * @param codes the codes that came with it; none for a reward without, and none until points that are set aside are captured
 */
@Schema(name = "RewardGiven")
public record RewardedView(String rewardId, int quantity, List<String> codes) {
    /**
     * That of an entry, with its codes.
     *
     * @param opening opens codes
     * @return absent if the entry is about no reward
     */
    public static @Nullable RewardedView of(Posted posted, Function<SealedCode, String> opening) {
        RewardedView view = of(posted.entry().details());
        return view == null
                ? null
                : new RewardedView(
                        view.rewardId,
                        view.quantity,
                        posted.codes().stream().map(opening).toList());
    }

    /** That of an entry, whose codes are nobody's to see here. */
    public static @Nullable RewardedView of(@Nullable Details details) {
        return details != null && details.terms() instanceof Terms.Reward reward
                ? new RewardedView(reward.rewardId(), reward.quantity(), List.of())
                : null;
    }

    /** Nothing of the codes: this may end in a log. */
    @Override
    public String toString() {
        return quantity + " of " + rewardId;
    }
}
