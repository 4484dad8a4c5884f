package io.cumul.checker.fake;

/**
 * What a caller wants written.
 *
 * @param key under which key
 * @param operation as the path has it: {@code earn}, {@code redeem}, {@code holds}, {@code capture}, {@code void},
 *     {@code refunds}, {@code adjustments}, {@code freeze} or {@code unfreeze}
 * @param order for which order; empty if for none
 * @param points how many; 0 for all of a hold
 * @param cents what a purchase comes to, or what comes back of one; 0 for all that is left
 * @param target the hold or the refund that it is about; the reward that is redeemed; for a hold to be placed,
 *     for how many seconds
 * @param meaning equal if the request is
 */
public record Wish(String key, String operation, String order, long points, long cents, String target, String meaning) {
    /** Whether points are earned. */
    public boolean earns() {
        return operation.equals("earn");
    }

    /** Whether points are redeemed in one step. */
    public boolean redeems() {
        return operation.equals("redeem");
    }

    /** Whether it is of a kind. */
    public boolean is(String other) {
        return operation.equals(other);
    }

    /** The same wish for other points. */
    public Wish of(long other) {
        return new Wish(key, operation, order, other, cents, target, meaning);
    }
}
