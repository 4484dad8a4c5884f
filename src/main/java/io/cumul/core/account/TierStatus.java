package io.cumul.core.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member's tier as it is told at an instant.
 *
 * @param id the tier's id
 * @param since since when the member has it
 * @param qualifyingPoints points that count toward tiers in the current period
 * @param toNextTier points missing to the next tier; absent at the highest
 * @param toKeepTier points missing in the current period to keep this tier; absent where none is needed
 */
public record TierStatus(
        String id,
        Instant since,
        long qualifyingPoints,
        @Nullable Long toNextTier,
        @Nullable Long toKeepTier) {}
