package io.cumul.core.decision;

import io.cumul.core.account.Identifier;
import io.cumul.core.points.Money;
import io.cumul.core.points.Points;
import org.jspecify.annotations.Nullable;

/** What a caller wants to spend points on: so many points, a reward, or an amount of money that they stand for. */
public sealed interface Price {
    /**
     * So many points.
     *
     * @param points 1 to {@link Points#MAX_PER_COMMAND}
     */
    record OfPoints(long points) implements Price {
        /**
         * @throws IllegalArgumentException if the points are not in range
         */
        public OfPoints {
            if (points < 1 || points > Points.MAX_PER_COMMAND) {
                throw new IllegalArgumentException("points out of range: " + points);
            }
        }
    }

    /**
     * A reward of the catalogue, at the catalogue's price.
     *
     * @param rewardId of the form {@link Identifier#FORM}
     * @param quantity how many, 1 or more
     */
    record OfReward(String rewardId, int quantity) implements Price {
        /**
         * @throws IllegalArgumentException if the reward has no id, or none of it is wanted
         */
        public OfReward {
            Identifier.require(rewardId);
            if (quantity < 1) {
                throw new IllegalArgumentException("quantity out of range: " + quantity);
            }
        }
    }

    /**
     * An amount of money, at the program's rate.
     *
     * @param amount what the points are to pay
     * @param payable what of the order is to be paid in all, what points have paid of it included, if the caller says
     */
    record OfMoney(Money amount, @Nullable Money payable) implements Price {}
}
