package io.cumul.core.account;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a member stands among the tiers. It says which tier since when; what a tier means, and what it takes, is the
 * ruleset's to say.
 *
 * @param steps the tiers the member had and has, oldest first, at most {@link #MOST_STEPS}; the last is the current one, and
 *     before the first one the member had the lowest tier
 * @param qualifying the points that count toward tiers
 * @param reviewAt the next instant at which the current tier may be lost; absent if time alone takes nothing
 */
public record TierStanding(
        List<Step> steps, Qualifying qualifying, @Nullable Instant reviewAt) {
    /** How many changes of tier are remembered, so that a late purchase is judged by the tier of its time. */
    public static final int MOST_STEPS = 12;

    /** A member who has no tier yet and no qualifying points. */
    public static final TierStanding NONE = new TierStanding(List.of(), Qualifying.NONE, null);

    /**
     * @throws IllegalArgumentException if there are too many steps or they are not in order of time
     */
    public TierStanding {
        steps = List.copyOf(steps);
        if (steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("more than " + MOST_STEPS + " tiers remembered");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).since().isBefore(steps.get(i - 1).since())) {
                throw new IllegalArgumentException("tiers out of order: " + steps);
            }
        }
    }

    /** The current tier; absent for one who never had any but the lowest. */
    public @Nullable Step current() {
        return steps.isEmpty() ? null : steps.getLast();
    }

    /** The id of the tier at an instant; absent for the lowest one. */
    public @Nullable String at(Instant instant) {
        for (Step step : steps.reversed()) {
            if (!step.since().isAfter(instant)) {
                return step.tier();
            }
        }
        return null;
    }

    /** The standing with another tier from {@code since} on; the oldest change is forgotten when there are too many. */
    public TierStanding step(String tier, Instant since) {
        List<Step> all =
                Stream.concat(steps.stream(), Stream.of(new Step(tier, since))).toList();
        return new TierStanding(all.subList(Math.max(0, all.size() - MOST_STEPS), all.size()), qualifying, reviewAt);
    }

    /** The standing with other qualifying points. */
    public TierStanding with(Qualifying other) {
        return new TierStanding(steps, other, reviewAt);
    }

    /** The standing with another instant of review. */
    public TierStanding reviewedAt(@Nullable Instant other) {
        return new TierStanding(steps, qualifying, other);
    }

    /**
     * A tier and since when the member has it.
     *
     * @param tier the tier's id
     * @param since the first instant
     */
    public record Step(String tier, Instant since) {}
}
