package io.cumul.posting;

import io.cumul.core.program.limit.Headroom;
import io.cumul.posting.Judged.StripeChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All budgets and stocks as a batch spends them: each command sees what those before it have left. */
final class Purses implements Headroom {
    private final Map<String, Purse> purses = new HashMap<>();

    Purses(Map<String, Budget> budgets) {
        budgets.forEach((resource, budget) -> purses.put(resource, new Purse(resource, budget)));
    }

    @Override
    public long of(String resource, long wish) {
        return purse(resource).headroom(wish);
    }

    /** Takes what a command was granted, and takes back what it gives back (below zero): all of it, or nothing at all. */
    void take(Map<String, Long> grants) {
        grants.forEach((resource, amount) -> purse(resource).require(amount));
        grants.forEach((resource, amount) -> purse(resource).take(amount));
    }

    /** What the batch changes in the stripes. */
    List<StripeChange> changes() {
        return purses.values().stream()
                .flatMap(purse -> purse.changes().stream())
                .toList();
    }

    private Purse purse(String resource) {
        Purse purse = purses.get(resource);
        if (purse == null) {
            throw Lacking.Stripes.home(resource);
        }
        return purse;
    }
}
