package io.cumul.core.refund;

import io.cumul.core.decision.OrderHistory;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.points.Money;
import io.cumul.core.program.returns.Kept;
import io.cumul.core.program.returns.Returns;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * How much of an order's total has come back: of the purchases' total if there are any, else of the total that a redemption
 * named; where nobody knows a total, only the return of everything counts.
 *
 * @param returned minor units that came back
 * @param total minor units in all
 * @param everything whether nothing is left
 */
record Portion(long returned, long total, boolean everything) {
    /** That of an order after one of its parts has come back as far as {@code returns} say. */
    static Portion of(OrderHistory history, OrderRef ref, Returns returns) {
        if (history.parts().isEmpty()) {
            return ofRedemptions(history.orderTotal(), returns);
        }
        long total = 0;
        long left = 0;
        boolean everything = true;
        for (OrderHistory.Part part : history.parts()) {
            Kept kept = Kept.of(part.basket(), part.ref().equals(ref) ? returns : history.returned(part.ref()));
            total = Math.addExact(total, part.basket().total().minor());
            left = Math.addExact(left, kept.value());
            everything &= kept.nothing();
        }
        return new Portion(total - left, total, everything);
    }

    private static Portion ofRedemptions(@Nullable Money total, Returns returns) {
        if (returns.everything() || total == null) {
            return new Portion(0, 0, returns.everything());
        }
        return new Portion(returns.amount(), total.minor(), returns.amount() >= total.minor());
    }

    /** The same portion of points; a fraction waits for the last refund. */
    long of(long points) {
        if (everything || total == 0) {
            return everything ? points : 0;
        }
        return BigInteger.valueOf(points)
                .multiply(BigInteger.valueOf(returned))
                .divide(BigInteger.valueOf(total))
                .longValueExact();
    }
}
