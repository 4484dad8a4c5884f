package io.cumul.posting;

import io.cumul.core.decision.Command;
import io.cumul.core.decision.Price;
import io.cumul.posting.ModelHeap.Handful;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points that a member of the model has set aside.
 *
 * @param id the hold's
 * @param order what they are for
 * @param pinned the points
 * @param ends the first instant at which they are the member's again
 * @param asked how they were asked for
 * @param reward what they are to buy; absent for points or money
 */
record ModelHold(
        String id,
        String order,
        List<Handful> pinned,
        Instant ends,
        Command.Hold asked,
        ModelReward.@Nullable Taken reward) {
    long points() {
        return pinned.stream().mapToLong(Handful::points).sum();
    }

    /** The cents that so many of the points pay; nothing if they are no payment. */
    long cents(long some) {
        return asked.price() instanceof Price.OfMoney money
                ? ModelShares.down(money.amount().minor(), some, points())
                : 0;
    }

    ModelHold with(List<Handful> other) {
        return new ModelHold(id, order, other, ends, asked, reward);
    }

    /**
     * How a hold came to its end.
     *
     * @param kind {@code CAPTURE}, {@code VOID} or {@code HOLD_EXPIRED}
     * @param points captured
     * @param answer what was said then
     */
    record End(String kind, long points, String answer) {}
}
