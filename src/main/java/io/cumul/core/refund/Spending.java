package io.cumul.core.refund;

import io.cumul.core.account.Lot;
import io.cumul.core.decision.OrderHistory;
import java.util.ArrayList;
import java.util.List;

/** Points spent on an order, in the order in which they come back: as they were spent, soonest expiry first. */
final class Spending {
    private Spending() {}

    /** All points spent on an order. */
    static long points(OrderHistory history) {
        return history.spent().stream().mapToLong(OrderHistory.Spent::points).sum();
    }

    /**
     * The lots of some of them.
     *
     * @param skipped points that came back already
     * @param points how many come back now, at most what is left
     */
    static List<Lot> lots(OrderHistory history, long skipped, long points) {
        List<Lot> lots = new ArrayList<>();
        long skip = skipped;
        long open = points;
        for (OrderHistory.Spent redemption : history.spent()) {
            for (Lot lot : redemption.lots()) {
                long over = Math.min(skip, lot.points());
                long part = Math.min(open, lot.points() - over);
                skip -= over;
                open -= part;
                if (part > 0) {
                    lots.add(Lot.available(part, lot.expiresAt()));
                }
            }
        }
        return lots;
    }
}
