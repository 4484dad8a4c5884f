package io.cumul.checker.fake;

import io.cumul.checker.ledger.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hold in memory.
 *
 * @param placed the entry that placed it
 * @param end the entry that ended it; absent while it is live
 */
public record Pinned(Entry placed, @Nullable Entry end) {
    /** Whether nobody has captured or voided it, and its end is not booked. */
    public boolean live() {
        return end == null;
    }

    /** Whether its time is over. */
    boolean over(Instant now) {
        return !now.isBefore(placed.expiresAt());
    }

    /** How it ended. */
    public int kind() {
        return end == null ? 0 : end.kind();
    }
}
