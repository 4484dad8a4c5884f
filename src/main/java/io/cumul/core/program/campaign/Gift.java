package io.cumul.core.program.campaign;

import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Points;

/** What a campaign gives. */
public sealed interface Gift {
    /**
     * The base rate is multiplied, for the lines that the campaign names or else for all that count.
     *
     * @param multiplier more than 1; 2 gives as much again as the base rate alone, without a tier's factor
     */
    record Multiplied(Multiplier multiplier) implements Gift {
        /**
         * @throws IllegalArgumentException if it does not add anything
         */
        public Multiplied {
            if (multiplier.surplus() <= 0) {
                throw new IllegalArgumentException("a campaign multiplies by more than 1, not by " + multiplier);
            }
        }
    }

    /**
     * So many points, once per order.
     *
     * @param points 1 to {@link Points#MAX_PER_COMMAND}
     */
    record Bonus(long points) implements Gift {
        /**
         * @throws IllegalArgumentException if the points are not in range
         */
        public Bonus {
            if (points < 1 || points > Points.MAX_PER_COMMAND) {
                throw new IllegalArgumentException("points out of range: " + points);
            }
        }
    }
}
