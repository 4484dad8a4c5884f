package io.cumul.core.decision;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Identifier;
import io.cumul.core.account.Profile;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Occasion;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.points.Money;
import io.cumul.core.points.Points;
import io.cumul.core.program.Basket;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a caller asks of one account. */
public sealed interface Command {
    /** The account it concerns. */
    AccountId accountId();

    /** What points are to be given for; absent if the command spends none. */
    default @Nullable Price price() {
        return null;
    }

    /**
     * Open an account, or replace the profile of one.
     *
     * @param profile what the rules may know of the member
     */
    record Enrol(AccountId accountId, Profile profile) implements Command {}

    /**
     * Earn points for a purchase.
     *
     * @param order its natural key: an order, or part of it, earns once
     * @param channel where it was made
     * @param occurredAt when it was made, by the caller's clock; absent for now
     * @param basket what was bought
     */
    record Earn(
            AccountId accountId,
            OrderRef order,
            Channel channel,
            @Nullable Instant occurredAt,
            Basket basket) implements Command {
        /** The same purchase with another basket. */
        public Earn with(Basket other) {
            return new Earn(accountId, order, channel, occurredAt, other);
        }

        /** The caller's side of the entry. */
        public Occasion occasion() {
            return Occasion.of(order, channel, occurredAt);
        }
    }

    /**
     * Be rewarded for an action.
     *
     * @param action its natural key: each is rewarded once
     * @param channel where it was done
     * @param occurredAt when, by the caller's clock; absent for now
     * @param origin who says so
     */
    record Act(
            AccountId accountId,
            ActionRef action,
            Channel channel,
            @Nullable Instant occurredAt,
            Origin origin) implements Command {
        /** The caller's side of the entry. */
        public Occasion occasion() {
            return Occasion.of(action, channel, occurredAt);
        }
    }

    /** Post what time alone has done to the account, if it has done anything: harmless to repeat. */
    record Settle(AccountId accountId) implements Command {}

    /**
     * Spend points on an order.
     *
     * @param orderId the order they are spent on
     * @param channel where
     * @param orderTotal what the whole order costs, if the caller says
     * @param price what is to be given for what
     */
    record Redeem(
            AccountId accountId,
            String orderId,
            Channel channel,
            @Nullable Money orderTotal,
            Price price) implements Command {
        /** The caller's side of the entry. */
        public Occasion occasion() {
            return Occasion.of(OrderRef.whole(orderId), channel, null);
        }
    }

    /**
     * Report what came back of an order.
     *
     * @param order the order, or a part of it
     * @param refundId its natural key within the order: each is made once
     * @param channel where
     * @param what what came back
     */
    record Refund(AccountId accountId, OrderRef order, String refundId, Channel channel, Returning what)
            implements Command {
        /**
         * @throws IllegalArgumentException if the refund has no id
         */
        public Refund {
            Identifier.require(refundId);
        }
    }

    /**
     * Set points aside for an order.
     *
     * @param orderId the order they are for; a hold that there is for it already is replaced
     * @param channel where
     * @param orderTotal what the whole order costs, if the caller says
     * @param price what is to be given for what
     * @param ttl how long they stay aside, {@link #SHORTEST} to {@link #LONGEST}
     * @param holdId the id of the hold, which is the gateway's choice and not part of what is asked
     */
    record Hold(
            AccountId accountId,
            String orderId,
            Channel channel,
            @Nullable Money orderTotal,
            Price price,
            Duration ttl,
            String holdId)
            implements Command {
        /** The shortest time that points may stay aside. */
        public static final Duration SHORTEST = Duration.ofSeconds(30);

        /** The longest time that points may stay aside. */
        public static final Duration LONGEST = Duration.ofDays(1);

        /** How long they stay aside if the caller does not say. */
        public static final Duration USUAL = Duration.ofMinutes(15);

        /**
         * @throws IllegalArgumentException if the time is out of range
         */
        public Hold {
            if (ttl.compareTo(SHORTEST) < 0 || ttl.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("a hold does not last for " + ttl);
            }
        }
    }

    /**
     * Spend points that were set aside.
     *
     * @param holdId the hold
     * @param points how many, the others are given back; absent for all
     * @param onExpired what to do if the hold's time is over
     */
    record Capture(
            AccountId accountId, String holdId, @Nullable Long points, OnExpired onExpired) implements Command {
        /**
         * @throws IllegalArgumentException if the points are not in range
         */
        public Capture {
            if (points != null && (points < 1 || points > Points.MAX_PER_COMMAND)) {
                throw new IllegalArgumentException("points out of range: " + points);
            }
        }
    }

    /**
     * Give back points that were set aside.
     *
     * @param holdId the hold
     */
    record VoidHold(AccountId accountId, String holdId) implements Command {}

    /** What to do about a hold whose time is over. */
    enum OnExpired {
        /** Refuse. */
        REFUSE,
        /** Take the points if they are still there. */
        RETRY
    }

    /**
     * Give points by hand, or take some.
     *
     * @param points more than zero to be given, less to be taken; at most {@link Points#MAX_PER_COMMAND} either way
     * @param reason why, and who says so
     */
    record Adjust(AccountId accountId, long points, Details.Reasoned reason) implements Command {
        /**
         * @throws IllegalArgumentException if the points are zero or out of range
         */
        public Adjust {
            if (points == 0 || points < -Points.MAX_PER_COMMAND || points > Points.MAX_PER_COMMAND) {
                throw new IllegalArgumentException("points out of range: " + points);
            }
        }
    }

    /** Change what may be done with the account. */
    sealed interface StatusChange extends Command {
        /** Why, and who says so. */
        Details.Reasoned reason();
    }

    /**
     * Let nothing be spent.
     *
     * @param reason why, and who says so
     */
    record Freeze(AccountId accountId, Details.Reasoned reason) implements StatusChange {}

    /**
     * Let a frozen account go on.
     *
     * @param reason why, and who says so
     */
    record Unfreeze(AccountId accountId, Details.Reasoned reason) implements StatusChange {}

    /**
     * Close the account for good.
     *
     * @param reason why, and who says so
     */
    record Close(AccountId accountId, Details.Reasoned reason) implements StatusChange {}

    /** Who a command comes from. */
    enum Origin {
        /** A caller. */
        CLIENT,
        /** The gateway itself: the calendar, or another command that caused this one. */
        SYSTEM
    }
}
