package io.cumul.core.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an account shows at an instant.
 *
 * @param available points that can be spent now; below zero where points are owed
 * @param pending points awarded that cannot be spent yet
 * @param held points set aside for checkouts under way
 * @param version number of the account's last entry
 * @param asOf the instant for which it was evaluated
 * @param nextChangeAt the next instant at which time alone changes it, if any
 */
public record Balance(
        long available,
        long pending,
        long held,
        long version,
        Instant asOf,
        @Nullable Instant nextChangeAt) {
    /** Points taken back beyond what there was; points to come repay them. */
    public long owed() {
        return Math.max(0, -available);
    }
}
