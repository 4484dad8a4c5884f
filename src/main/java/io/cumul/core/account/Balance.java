package io.cumul.core.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an account shows at an instant.
 *
 * @param available points that can be spent now
 * @param pending points awarded that cannot be spent yet
 * @param version number of the account's last entry
 * @param asOf the instant for which it was evaluated
 * @param nextChangeAt the next instant at which time alone changes it, if any
 */
public record Balance(
        long available,
        long pending,
        long version,
        Instant asOf,
        @Nullable Instant nextChangeAt) {}
