package io.cumul.checker.judge;

import io.cumul.checker.ledger.Entry;
import io.cumul.checker.plan.Call;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one order after some of the account's entries, and what a return of it must do: points spent on it come back
 * in proportion to its value, a fraction with the last of it, and it earns what its rest would have earned.
 *
 * @param cents what its purchase came to; absent if it has not earned
 * @param spent points redeemed and captured on it
 * @param returned cents that came back of it
 * @param all whether all that was left came back at some time
 * @param restored points given back of those spent
 * @param unearned points that it no longer earns
 */
record OrderBooks(@Nullable Long cents, long spent, long returned, boolean all, long restored, long unearned) {
    static final OrderBooks UNKNOWN = new OrderBooks(null, 0, 0, false, 0, 0);

    private static final long CENTS_PER_POINT = 100;

    boolean known() {
        return cents != null || spent > 0;
    }

    /** Whether so much of it can come back; 0 is all that is left. */
    boolean fits(long wanted) {
        return wanted == 0 || (cents == null ? !all : !all && wanted <= cents - returned);
    }

    OrderBooks earned(long worth) {
        return new OrderBooks(worth, spent, returned, all, restored, unearned);
    }

    OrderBooks spending(Entry entry) {
        return new OrderBooks(cents, spent + entry.points(), returned, all, restored, unearned);
    }

    /** After a return; how many points it gives back and takes is the difference. */
    OrderBooks returning(Call.Refund refund) {
        boolean nothingLeft =
                all || refund.cents() == 0 || (cents != null && cents > 0 && returned + refund.cents() >= cents);
        long back = returned + refund.cents();
        long worth = cents == null ? 0 : cents;
        long kept = nothingLeft ? 0 : Math.max(0, worth - back);
        long lost = worth / CENTS_PER_POINT - kept / CENTS_PER_POINT;
        return new OrderBooks(
                cents,
                spent,
                back,
                nothingLeft,
                Math.max(restored, portion(nothingLeft, back, worth)),
                Math.max(unearned, lost));
    }

    private long portion(boolean nothingLeft, long back, long worth) {
        if (nothingLeft || worth == 0) {
            return nothingLeft ? spent : 0;
        }
        return BigInteger.valueOf(spent)
                .multiply(BigInteger.valueOf(back))
                .divide(BigInteger.valueOf(worth))
                .longValueExact();
    }
}
