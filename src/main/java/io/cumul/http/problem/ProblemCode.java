package io.cumul.http.problem;

import java.util.List;
import java.util.Locale;

/** Every code of a problem document, in order of precedence: where several apply, the first is the answer. */
public enum ProblemCode {
    /** There is nothing under this path. */
    NOT_FOUND(404, Retry.NEVER),
    /** The path is known, the method is not. */
    METHOD_NOT_ALLOWED(405, Retry.NEVER),
    /** The caller accepts no representation there is. */
    NOT_ACCEPTABLE(406, Retry.NEVER),
    /** No key, or one that is not known. */
    UNAUTHENTICATED(401, Retry.NEVER),
    /** The caller's roles do not allow it. */
    FORBIDDEN(403, Retry.NEVER),
    /** The body is larger than the operation takes. */
    BODY_TOO_LARGE(413, Retry.NEVER),
    /** The body is not JSON by its own account. */
    UNSUPPORTED_MEDIA_TYPE(415, Retry.NEVER),
    /** The gateway is full at the door; nothing was written. */
    OVERLOADED(503, Retry.SAME_KEY),
    /** A writing POST came without its key. */
    IDEMPOTENCY_KEY_MISSING(400, Retry.NEVER, "field", "reason"),
    /** The key has another form. */
    IDEMPOTENCY_KEY_INVALID(400, Retry.NEVER, "field", "reason"),
    /** The body does not have the shape of the operation's request. */
    MALFORMED_REQUEST(400, Retry.NEVER, "field", "reason"),
    /** A value is out of range. */
    INVALID_VALUE(400, Retry.NEVER, "field", "reason"),
    /** The caller's deadline passed first; nothing was written. */
    DEADLINE_EXCEEDED(503, Retry.SAME_KEY),
    /** The ledger cannot be reached; nothing was written. */
    LEDGER_UNAVAILABLE(503, Retry.SAME_KEY),
    /** What came of the command is not known; repeating it under its key tells. */
    OUTCOME_UNKNOWN(503, Retry.SAME_KEY),
    /** The key was used for something else. */
    IDEMPOTENCY_KEY_REUSED(422, Retry.NEW_KEY),
    /** There is no such account; not kept under the key. */
    ACCOUNT_NOT_FOUND(404, Retry.SAME_KEY),
    /** The ledger itself is older than the version asked for. */
    VERSION_NOT_REACHED(412, Retry.SAME_KEY, "minVersion", "version"),
    /** The rules have another latest version than the one that was to be replaced. */
    PRECONDITION_FAILED(412, Retry.NEVER, "version"),
    /** The account is frozen: nothing may be spent. */
    ACCOUNT_FROZEN(409, Retry.NEW_KEY),
    /** The account is closed. */
    ACCOUNT_CLOSED(409, Retry.NEVER),
    /** The account knows of no such order. */
    ORDER_NOT_FOUND(404, Retry.NEW_KEY),
    /** The account has and had no such hold. */
    HOLD_NOT_FOUND(404, Retry.NEVER),
    /** The catalogue has no such reward. */
    REWARD_NOT_FOUND(404, Retry.NEW_KEY),
    /** The program has no such version. */
    RULESET_NOT_FOUND(404, Retry.NEVER),
    /** The order, or this part of it, has earned already. */
    ORDER_ALREADY_EARNED(409, Retry.NEVER, "seq"),
    /** The action has been rewarded already. */
    ACTION_ALREADY_EARNED(409, Retry.NEVER, "seq"),
    /** The refund has been made already. */
    REFUND_ALREADY_MADE(409, Retry.NEVER, "seq"),
    /** The money is not in the program's currency. */
    CURRENCY_MISMATCH(422, Retry.NEVER, "expected", "given"),
    /** The program rewards no such action. */
    UNKNOWN_ACTION(422, Retry.NEVER, "action"),
    /** More is to be returned than was bought and is not yet returned. */
    REFUND_EXCEEDS_ORDER(422, Retry.NEVER),
    /** More is to be captured than was set aside. */
    CAPTURE_EXCEEDS_HOLD(422, Retry.NEVER),
    /** The program does not let points pay this. */
    PAYMENT_NOT_ALLOWED(422, Retry.NEVER, "reason"),
    /** The purchase is older than the program still accepts. */
    TOO_LATE_TO_EARN(422, Retry.NEVER, "earliest"),
    /** The text is no program, or not one that may follow the latest version. */
    RULESET_INVALID(422, Retry.NEVER, "faults"),
    /** The hold was captured already, and not in the way that is asked for now. */
    HOLD_CAPTURED(409, Retry.NEVER),
    /** The hold was voided already. */
    HOLD_VOIDED(409, Retry.NEVER),
    /** The hold's time is over. */
    HOLD_EXPIRED(410, Retry.NEVER),
    /** The reward cannot be had now. */
    REWARD_UNAVAILABLE(409, Retry.NEW_KEY, "reason"),
    /** The reward is not for this member. */
    NOT_ELIGIBLE(409, Retry.NEW_KEY, "reason"),
    /** There is not enough left of the reward. */
    OUT_OF_STOCK(409, Retry.NEW_KEY, "reason"),
    /** A limit is reached. */
    LIMIT_REACHED(409, Retry.NEW_KEY, "limit", "resetsAt"),
    /** The account cannot pay. */
    INSUFFICIENT_POINTS(409, Retry.NEW_KEY, "requested", "available"),
    /** A defect of the gateway. */
    INTERNAL(500, Retry.SAME_KEY);

    private final int status;
    private final Retry retry;
    private final List<String> members;

    ProblemCode(int status, Retry retry, String... members) {
        this.status = status;
        this.retry = retry;
        this.members = List.of(members);
    }

    /** The HTTP status it is answered with, 4xx or 5xx. */
    public int status() {
        return status;
    }

    /** What repeating could help. */
    public Retry retry() {
        return retry;
    }

    /** Names of the members that its documents carry beside those of every problem; some may be absent. */
    public List<String> members() {
        return members;
    }

    /** The problem's type, such as {@code urn:cumul:problem:insufficient-points}. */
    public String type() {
        return "urn:cumul:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
