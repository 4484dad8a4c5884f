package io.cumul.core.account;

import io.cumul.core.points.Money;

/** What points are given for where it is not points alone. */
public sealed interface Terms {
    /**
     * A reward of the catalogue.
     *
     * @param rewardId of the form {@link Identifier#FORM}
     * @param quantity how many, 1 or more
     */
    record Reward(String rewardId, int quantity) implements Terms {
        /**
         * @throws IllegalArgumentException if the reward has no id, or there is none of it
         */
        public Reward {
            Identifier.require(rewardId);
            if (quantity < 1) {
                throw new IllegalArgumentException("no reward: " + quantity + " of " + rewardId);
            }
        }
    }

    /**
     * Money that points stand for.
     *
     * @param amount what they pay
     */
    record Payment(Money amount) implements Terms {}
}
