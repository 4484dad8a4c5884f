package io.cumul.checker.plan;

/**
 * The names that a run gives to the numbers of its plan.
 *
 * @param run begins every account id, and no other run's
 */
public record Names(String run) {
    /** A member's account id. */
    public String account(int member) {
        return run + "-" + member;
    }

    /** An idempotency key. */
    public String key(int key) {
        return "key-" + key;
    }

    /** The reward of the run. */
    public String prize() {
        return run + "-prize";
    }

    /** A refund id. */
    public String refund(int refund) {
        return "refund-" + refund;
    }

    /** An order id. */
    public String order(int order) {
        return "order-" + order;
    }
}
