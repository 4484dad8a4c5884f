package io.cumul.core.decision;

import io.cumul.core.account.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An expected answer that is no: data, never an exception. The records stand in order of precedence; where several apply,
 * the first is the answer.
 */
public sealed interface Refusal {
    /**
     * A value that only the ledger can judge is out of range.
     *
     * @param field its name in the request
     * @param reason what it must be instead
     */
    record InvalidValue(String field, String reason) implements Refusal {}

    /** The idempotency key was used for something else. */
    record KeyReused() implements Refusal {}

    /**
     * There is no such account.
     *
     * @param accountId the account
     */
    record AccountNotFound(AccountId accountId) implements Refusal {}

    /** The account is frozen: nothing may be spent. */
    record AccountFrozen() implements Refusal {}

    /** The account is closed. */
    record AccountClosed() implements Refusal {}

    /** The account knows of no such order. */
    record OrderNotFound() implements Refusal {}

    /** The account has and had no such hold. */
    record HoldNotFound() implements Refusal {}

    /** The catalogue has no such reward. */
    record RewardNotFound() implements Refusal {}

    /**
     * The order, or this part of it, has earned already.
     *
     * @param seq number of the entry that awarded it
     */
    record OrderAlreadyEarned(long seq) implements Refusal {}

    /**
     * The action has been rewarded already.
     *
     * @param seq number of the entry that rewarded it
     */
    record ActionAlreadyEarned(long seq) implements Refusal {}

    /**
     * The refund has been made already.
     *
     * @param seq number of the entry that closed it
     */
    record RefundAlreadyMade(long seq) implements Refusal {}

    /**
     * The money is not in the program's currency.
     *
     * @param expected the program's ISO 4217 code
     * @param given the command's
     */
    record CurrencyMismatch(String expected, String given) implements Refusal {}

    /**
     * The program rewards no such action.
     *
     * @param action its code
     */
    record UnknownAction(String action) implements Refusal {}

    /** More is to be returned than was bought and is not yet returned. */
    record RefundExceedsOrder() implements Refusal {}

    /** More is to be captured than was set aside. */
    record CaptureExceedsHold() implements Refusal {}

    /**
     * The program does not let points pay this.
     *
     * @param reason why, as a code
     */
    record PaymentNotAllowed(String reason) implements Refusal {}

    /**
     * The purchase is older than the program still accepts.
     *
     * @param earliest the earliest time a purchase may have now
     */
    record TooLateToEarn(Instant earliest) implements Refusal {}

    /** The hold was captured already, and not in the way that is asked for now. */
    record HoldCaptured() implements Refusal {}

    /** The hold was voided already. */
    record HoldVoided() implements Refusal {}

    /** The hold's time is over. */
    record HoldExpired() implements Refusal {}

    /**
     * The reward cannot be had now.
     *
     * @param reason why, as a code
     */
    record RewardUnavailable(String reason) implements Refusal {}

    /**
     * The reward is not for this member.
     *
     * @param reason why, as a code
     */
    record NotEligible(String reason) implements Refusal {}

    /**
     * There is not enough left of the reward.
     *
     * @param reason what is lacking, as a code
     */
    record OutOfStock(String reason) implements Refusal {}

    /**
     * A limit is reached.
     *
     * @param limit its name, such as {@value #ACCOUNT_POINTS}
     * @param resetsAt when it allows more; absent if time does not help
     */
    record LimitReached(String limit, @Nullable Instant resetsAt) implements Refusal {
        /** The most points an account may hold. */
        public static final String ACCOUNT_POINTS = "ACCOUNT_POINTS";

        /** What the name of an action's limit begins with, before the action's code. */
        public static final String ACTION = "ACTION:";

        /** The most holds an account may have at a time. */
        public static final String LIVE_HOLDS = "LIVE_HOLDS";
    }

    /**
     * The account cannot pay.
     *
     * @param requested points asked for
     * @param available points it could spend
     */
    record InsufficientPoints(long requested, long available) implements Refusal {}
}
