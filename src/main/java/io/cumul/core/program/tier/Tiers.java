package io.cumul.core.program.tier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tiers of a program.
 *
 * @param window the period over which qualifying points are counted
 * @param downgrade how far a member falls who did not keep the tier
 * @param graceDays local days after a period's end for which a tier that was not kept lasts, 0 or more
 * @param levels the tiers, lowest first, whose thresholds begin at zero and rise; empty in a program without tiers
 */
public record Tiers(TierWindow window, Downgrade downgrade, int graceDays, List<Tier> levels) {
    /** A program without tiers. */
    public static final Tiers NONE = new Tiers(new TierWindow.Lifetime(), Downgrade.ONE_STEP, 0, List.of());

    /**
     * @throws IllegalArgumentException if the thresholds do not begin at zero or do not rise
     */
    public Tiers {
        levels = List.copyOf(levels);
        for (int i = 0; i < levels.size(); i++) {
            long least = i == 0 ? 0 : levels.get(i - 1).threshold() + 1;
            if (levels.get(i).threshold() < least
                    || (i == 0 && levels.getFirst().threshold() != 0)) {
                throw new IllegalArgumentException("thresholds begin at zero and rise: " + levels);
            }
        }
    }

    /**
     * A tier's place among the levels: that of an unknown id is the lowest one's, so that a member of a tier that was done
     * away with begins anew.
     *
     * @param id absent for the lowest tier
     */
    public int place(@Nullable String id) {
        for (int i = levels.size() - 1; i > 0; i--) {
            if (levels.get(i).id().equals(id)) {
                return i;
            }
        }
        return 0;
    }

    /**
     * The tier of an id, else the lowest.
     *
     * @return absent in a program without tiers
     */
    public @Nullable Tier named(@Nullable String id) {
        return levels.isEmpty() ? null : levels.get(place(id));
    }

    /** The place of the highest tier that so many qualifying points are enough for. */
    int reached(long points) {
        int place = 0;
        while (place + 1 < levels.size() && levels.get(place + 1).threshold() <= points) {
            place++;
        }
        return place;
    }
}
