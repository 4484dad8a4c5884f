package io.cumul.posting;

import io.cumul.posting.Judged.StripeChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One campaign's budget as a batch spends it. Points come from locked stripes alone. That there is less than a wish is believed
 * in two cases only: all stripes are locked, or what was committed of all of them together is less; a smaller budget than that
 * nobody else can make larger but by giving points back, which then comes after this batch.
 */
final class Purse {
    private final String campaign;
    private final Budget budget;
    private final SortedMap<Integer, Long> left;
    private long taken;

    Purse(String campaign, Budget budget) {
        this.campaign = campaign;
        this.budget = budget;
        left = new TreeMap<>(budget.locked());
    }

    /**
     * What of a wish the budget still allows.
     *
     * @throws Lacking.Stripes if only the other stripes can tell
     */
    long headroom(long wish) {
        long held = held();
        if (wish <= held || budget.whole()) {
            return Math.min(wish, held);
        }
        long open = Math.max(budget.committed() - taken, 0);
        if (open < wish) {
            return open;
        }
        throw new Lacking.Stripes(campaign, true);
    }

    /**
     * Sees to it that points can be taken.
     *
     * @throws Lacking.Stripes if the other stripes must pay too
     */
    void require(long points) {
        if (points > held()) {
            if (budget.whole()) {
                throw new IllegalStateException(points + " granted of " + held() + " for " + campaign);
            }
            throw new Lacking.Stripes(campaign, true);
        }
    }

    /** Takes points, from the home stripe first. */
    void take(long points) {
        require(points);
        taken += points;
        long open = points;
        for (int stripe : order()) {
            long part = Math.min(open, left.getOrDefault(stripe, 0L));
            left.merge(stripe, -part, Long::sum);
            open -= part;
        }
    }

    /**
     * What the batch changes in the stripes; nothing if it took nothing. A batch that holds all of them leaves them even, so that
     * each home stripe can pay again for a while.
     */
    List<StripeChange> changes() {
        if (taken == 0) {
            return List.of();
        }
        Map<Integer, Long> after = budget.whole() ? even() : left;
        List<StripeChange> changes = new ArrayList<>();
        after.forEach((stripe, remaining) -> {
            long out = budget.locked().getOrDefault(stripe, 0L) - remaining;
            if (out != 0) {
                changes.add(new StripeChange(campaign, stripe, out));
            }
        });
        return changes;
    }

    private long held() {
        return left.values().stream().mapToLong(Long::longValue).sum();
    }

    private List<Integer> order() {
        List<Integer> order = new ArrayList<>(left.keySet());
        order.sort((one, other) -> Boolean.compare(other == budget.home(), one == budget.home()));
        return order;
    }

    private Map<Integer, Long> even() {
        Map<Integer, Long> even = new LinkedHashMap<>();
        long rest = held() % left.size();
        long each = held() / left.size();
        for (int stripe : order()) {
            even.put(stripe, each + (rest > 0 ? 1 : 0));
            rest--;
        }
        return even;
    }
}
