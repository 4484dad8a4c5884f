package io.cumul.core.program.tier;

import io.cumul.core.points.Multiplier;
import io.cumul.core.program.Expiry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One tier.
 *
 * @param id its id
 * @param name what members call it
 * @param threshold qualifying points that it takes; zero for the lowest
 * @param multiplier the factor on the base rate
 * @param expiry how long points live that are earned in this tier; absent for the program's own
 * @param benefits what it gives beside points
 */
public record Tier(
        String id,
        String name,
        long threshold,
        Multiplier multiplier,
        @Nullable Expiry expiry,
        List<Benefit> benefits) {
    /** Takes its own copy. */
    public Tier {
        benefits = List.copyOf(benefits);
    }
}
