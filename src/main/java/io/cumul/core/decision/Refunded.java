package io.cumul.core.decision;

import io.cumul.core.ledger.OrderRef;
import io.cumul.core.program.returns.Returns;
import java.util.Map;

/**
 * A refund that was made: what later refunds of its order build on.
 *
 * @param order the order or part
 * @param refundId its natural key within the order
 * @param seq number of its own entry
 * @param returns what it brought back
 * @param sums what it did
 */
public record Refunded(OrderRef order, String refundId, long seq, Returns returns, Sums sums) {
    /**
     * What a refund did, in points.
     *
     * @param unearned what is no longer earned because of it, whether or not it could be taken
     * @param forgiven of that, what was forgiven; below zero where less stays forgiven than before
     * @param charged of that, what was charged in money
     * @param restored what came back of points spent on the order
     * @param campaigns of what is no longer earned, what campaigns had given, by the campaign's id
     */
    public record Sums(long unearned, long forgiven, long charged, long restored, Map<String, Long> campaigns) {
        /** Takes its own copy. */
        public Sums {
            campaigns = Map.copyOf(campaigns);
        }
    }
}
