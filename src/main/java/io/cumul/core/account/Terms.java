package io.cumul.core.account;

import io.cumul.core.points.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What points are given for where it is not points alone. */
public sealed interface Terms {
    /**
     * A reward of the catalogue, with what of it must still be known when the catalogue says something else.
     *
     * @param rewardId of the form {@link Identifier#FORM}
     * @param quantity how many, 1 or more
     * @param handout whether each comes with a code
     * @param counted where it counts among what the member may have of it; absent if that is not limited
     */
    record Reward(
            String rewardId,
            int quantity,
            Handout handout,
            @Nullable Counted counted) implements Terms {
        /**
         * @throws IllegalArgumentException if the reward has no id, or there is none of it
         */
        public Reward {
            Identifier.require(rewardId);
            if (quantity < 1) {
                throw new IllegalArgumentException("no reward: " + quantity + " of " + rewardId);
            }
        }

        /** One without codes, of which a member may have any number. */
        public Reward(String rewardId, int quantity) {
            this(rewardId, quantity, Handout.NO_CODE, null);
        }
    }

    /**
     * The stretch of time in which something counts against a limit.
     *
     * @param from its first local day; absent if there is but one stretch
     */
    record Counted(@Nullable LocalDate from) {}

    /**
     * Money that points stand for.
     *
     * @param amount what they pay
     * @param payable what of the order was to be paid in all, in the same currency; absent if the caller did not say
     */
    record Payment(Money amount, @Nullable Money payable) implements Terms {
        /**
         * @throws IllegalArgumentException if the currencies differ
         */
        public Payment {
            if (payable != null && !payable.currency().equals(amount.currency())) {
                throw new IllegalArgumentException("two currencies: " + amount + " of " + payable);
            }
        }

        /** One of which the caller did not say what was payable. */
        public Payment(Money amount) {
            this(amount, null);
        }

        /** The same for less, or more, money. */
        public Payment of(long minor) {
            return new Payment(new Money(minor, amount.currency()), payable);
        }
    }
}
