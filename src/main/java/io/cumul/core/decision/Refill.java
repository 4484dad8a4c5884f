package io.cumul.core.decision;

import io.cumul.core.account.Terms;
import io.cumul.core.ledger.Details;
import io.cumul.core.program.limit.Headroom;
import io.cumul.core.program.reward.Reward;
import io.cumul.core.program.reward.Shelves;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shelves to which a command's own earlier entries bring something back, which it may have at once.
 *
 * @param shelves what there is beside
 * @param back what comes back, by the stock's name
 */
record Refill(Shelves shelves, Map<String, Long> back) implements Shelves {
    /** The shelves as they are after entries that take nothing. */
    static Shelves after(List<Posted> entries, Shelves shelves) {
        Map<String, Long> back = new HashMap<>();
        taken(entries).forEach((shelf, amount) -> back.put(shelf, -amount));
        return back.isEmpty() ? shelves : new Refill(shelves, back);
    }

    /**
     * What entries do to stocks, by the stock's name: what is set aside or redeemed leaves it, what is set aside no longer comes
     * back, below zero.
     */
    static Map<String, Long> taken(List<Posted> entries) {
        Map<String, Long> taken = new HashMap<>();
        for (Posted posted : entries) {
            Details details = posted.entry().details();
            if (details != null && details.terms() instanceof Terms.Reward reward) {
                long amount = switch (posted.entry().kind()) {
                    case HOLD, REDEEM -> reward.quantity();
                    case VOID, HOLD_EXPIRED -> -reward.quantity();
                    default -> 0;
                };
                taken.merge(Reward.shelf(reward.rewardId()), amount, Math::addExact);
            }
        }
        return taken;
    }

    @Override
    public @Nullable Reward reward(String rewardId) {
        return shelves.reward(rewardId);
    }

    @Override
    public Headroom headroom() {
        return (resource, wish) -> {
            long own = Math.min(back.getOrDefault(resource, 0L), wish);
            return own + shelves.headroom().of(resource, wish - own);
        };
    }
}
