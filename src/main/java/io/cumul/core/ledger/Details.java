package io.cumul.core.ledger;

import io.cumul.core.account.Identifier;
import io.cumul.core.account.Terms;
import io.cumul.core.points.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What some kinds of entries say beside what all of them say. */
public sealed interface Details {
    /** The hold that an entry belongs to; absent if it belongs to none. */
    default @Nullable String holdId() {
        return this instanceof OfHold hold ? hold.id() : null;
    }

    /** What points are, or were, given for; absent for points alone. */
    default @Nullable Terms terms() {
        Spent spent = this instanceof OfHold hold ? hold.spent() : this instanceof Spent own ? own : null;
        return spent == null ? null : spent.terms();
    }

    /**
     * What points were spent on, where it is more than an order.
     *
     * @param terms what they were given for; absent for points alone
     * @param orderTotal what the whole order costs, if the caller said
     */
    record Spent(@Nullable Terms terms, @Nullable Money orderTotal) implements Details {
        /** The same, or nothing if it says nothing. */
        public static @Nullable Spent of(@Nullable Terms terms, @Nullable Money orderTotal) {
            return terms == null && orderTotal == null ? null : new Spent(terms, orderTotal);
        }
    }

    /**
     * A step in the life of a hold.
     *
     * @param id the hold
     * @param expiresAt when it ends, of the entry that places it
     * @param released points given back, of the entry that voids it; or given back just before, of the one that captures it
     * @param replacedBy the hold that took its place, of the entry that voids it for that
     * @param spent what its points are for, of the entries that place, capture and end it
     */
    record OfHold(
            String id,
            @Nullable Instant expiresAt,
            @Nullable Long released,
            @Nullable String replacedBy,
            @Nullable Spent spent)
            implements Details {
        /**
         * @throws IllegalArgumentException if the hold has no id
         */
        public OfHold {
            Identifier.require(id);
        }

        /** A step that says nothing but whose it is. */
        public static OfHold of(String id) {
            return new OfHold(id, null, null, null, null);
        }
    }

    /**
     * A step of a refund, or the refund itself.
     *
     * @param refundId the caller's id of it, its natural key within the order
     * @param sums what the refund came to; of the entry that closes it
     */
    record OfRefund(String refundId, @Nullable Sums sums) implements Details {
        /**
         * @throws IllegalArgumentException if the refund has no id
         */
        public OfRefund {
            Identifier.require(refundId);
        }
    }

    /**
     * What a refund came to, in points.
     *
     * @param firstSeq number of the first of its entries; the last is the one that closes it
     * @param clawedBack earned points taken back
     * @param restored spent points given back
     * @param expired those of them that were past their time
     * @param owed what was taken beyond the balance
     * @param forgiven what was not taken because it was not there
     * @param shortfall what the checkout is to deduct; absent if nothing
     */
    record Sums(
            long firstSeq,
            long clawedBack,
            long restored,
            long expired,
            long owed,
            long forgiven,
            @Nullable Shortfall shortfall) {}

    /**
     * What a checkout is to deduct from the money it gives back.
     *
     * @param points points that could not be taken back
     * @param amount what they are worth
     */
    record Shortfall(long points, Money amount) {}

    /**
     * Why somebody did it.
     *
     * @param reasonCode of the form {@link Identifier#FORM}
     * @param note a sentence
     * @param actor who
     */
    record Reasoned(String reasonCode, @Nullable String note, String actor) implements Details {
        /**
         * @throws IllegalArgumentException if the reason is no code
         */
        public Reasoned {
            Identifier.require(reasonCode);
        }
    }
}
