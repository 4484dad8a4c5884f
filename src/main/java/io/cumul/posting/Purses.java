package io.cumul.posting;

import io.cumul.core.program.limit.Headroom;
import io.cumul.posting.Judged.StripeChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All campaigns' budgets as a batch spends them: each command sees what those before it have left. */
final class Purses implements Headroom {
    private final Map<String, Purse> purses = new HashMap<>();

    Purses(Map<String, Budget> budgets) {
        budgets.forEach((campaign, budget) -> purses.put(campaign, new Purse(campaign, budget)));
    }

    @Override
    public long of(String campaign, long wish) {
        return purse(campaign).headroom(wish);
    }

    /** Takes what a command was granted: all of it, or nothing at all. */
    void take(Map<String, Long> grants) {
        grants.forEach((campaign, points) -> purse(campaign).require(points));
        grants.forEach((campaign, points) -> purse(campaign).take(points));
    }

    /** What the batch changes in the stripes. */
    List<StripeChange> changes() {
        return purses.values().stream()
                .flatMap(purse -> purse.changes().stream())
                .toList();
    }

    private Purse purse(String campaign) {
        Purse purse = purses.get(campaign);
        if (purse == null) {
            throw new Lacking.Stripes(campaign, false);
        }
        return purse;
    }
}
