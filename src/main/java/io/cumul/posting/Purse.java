package io.cumul.posting;

import io.cumul.posting.Judged.StripeChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One budget or stock as a batch spends it. It is taken from locked stripes alone. That there is less than a wish is believed in
 * two cases only: all stripes are locked, or what was committed of all of them together is less; more than that it can only
 * become by what others give back, which then comes after this batch. What the batch itself gives back goes to the home stripe,
 * for whoever comes next.
 */
final class Purse {
    private final String resource;
    private final Budget budget;
    private final SortedMap<Integer, Long> left;
    private long taken;
    private boolean touched;

    Purse(String resource, Budget budget) {
        this.resource = resource;
        this.budget = budget;
        left = new TreeMap<>(budget.locked());
    }

    /**
     * What of a wish there still is.
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
        throw Lacking.Stripes.whole(resource);
    }

    /**
     * Sees to it that so much can be taken.
     *
     * @param amount below zero for what is given back, for which there is always room
     * @throws Lacking.Stripes if the other stripes must pay too
     */
    void require(long amount) {
        if (amount > Math.max(held(), 0)) {
            if (budget.whole()) {
                throw new IllegalStateException(amount + " granted of " + held() + " of " + resource);
            }
            throw Lacking.Stripes.whole(resource);
        }
    }

    /** Takes an amount, from the home stripe first; or gives one back, below zero. */
    void take(long amount) {
        require(amount);
        if (left.isEmpty()) {
            // What was never counted cannot be given back either.
            return;
        }
        touched = true;
        taken += amount;
        if (amount < 0) {
            left.merge(order().getFirst(), -amount, Math::addExact);
            return;
        }
        long open = amount;
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
        if (!touched) {
            return List.of();
        }
        Map<Integer, Long> after = budget.whole() ? even() : left;
        List<StripeChange> changes = new ArrayList<>();
        after.forEach((stripe, remaining) -> {
            long out = budget.locked().getOrDefault(stripe, 0L) - remaining;
            if (out != 0) {
                changes.add(new StripeChange(resource, stripe, out));
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
