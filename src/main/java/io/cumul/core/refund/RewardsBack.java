package io.cumul.core.refund;

import io.cumul.core.account.Handout;
import io.cumul.core.account.Terms;
import io.cumul.core.account.Usage;
import io.cumul.core.decision.OrderHistory;
import io.cumul.core.ledger.Details;
import io.cumul.core.program.reward.Reward;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rewards redeemed on an order whose points have come back in full: others may have them, and the member may again. A code that
 * was handed out for good stays with the member, who is not given another.
 *
 * @param shelves what comes back to stocks, by the stock's name and below zero
 * @param uses what the member had of limits
 * @param codes numbers of the entries whose codes may be handed out again
 */
record RewardsBack(Map<String, Long> shelves, List<Usage.Use> uses, List<Long> codes) {
    /**
     * Those of which the last point comes back now.
     *
     * @param before points of the order that came back before
     * @param after points that have come back by now
     */
    static RewardsBack of(OrderHistory history, long before, long after) {
        RewardsBack back = new RewardsBack(new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        long end = 0;
        for (OrderHistory.Spent spent : history.spent()) {
            end = Math.addExact(end, spent.points());
            Details details = spent.entry().details();
            if (end > before
                    && end <= after
                    && details != null
                    && details.terms() instanceof Terms.Reward reward
                    && reward.handout().returns()) {
                back.add(reward, spent.entry().seq());
            }
        }
        return back;
    }

    private void add(Terms.Reward reward, long seq) {
        shelves.merge(Reward.shelf(reward.rewardId()), (long) -reward.quantity(), Math::addExact);
        if (reward.counted() != null) {
            uses.add(new Usage.Use(
                    Reward.counter(reward.rewardId()), reward.counted().from(), reward.quantity()));
        }
        if (reward.handout() == Handout.CODE_AGAIN) {
            codes.add(seq);
        }
    }
}
