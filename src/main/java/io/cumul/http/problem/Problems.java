package io.cumul.http.problem;

import io.cumul.core.decision.Refusal;
import io.cumul.posting.Unavailability;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** From what the engine says to the problems that callers see: each switch is exhaustive, so that a new answer cannot be forgotten. */
public final class Problems {
    /** How long a caller should wait before repeating, in seconds. */
    static final int RETRY_AFTER = 1;

    private static final int BAD_REQUEST = 400;
    private static final int INTERNAL_ERROR = 500;

    private Problems() {}

    /** The problem that a refusal is to its caller. */
    public static Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.InvalidValue(String field, String reason) ->
                Problem.of(ProblemCode.INVALID_VALUE, field, reason);
            case Refusal.KeyReused() -> Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED);
            case Refusal.AccountNotFound(var accountId) -> Problem.of(ProblemCode.ACCOUNT_NOT_FOUND);
            case Refusal.AccountFrozen() -> Problem.of(ProblemCode.ACCOUNT_FROZEN);
            case Refusal.AccountClosed() -> Problem.of(ProblemCode.ACCOUNT_CLOSED);
            case Refusal.OrderNotFound() -> Problem.of(ProblemCode.ORDER_NOT_FOUND);
            case Refusal.HoldNotFound() -> Problem.of(ProblemCode.HOLD_NOT_FOUND);
            case Refusal.RewardNotFound() -> Problem.of(ProblemCode.REWARD_NOT_FOUND);
            case Refusal.OrderAlreadyEarned(long seq) ->
                Problem.of(ProblemCode.ORDER_ALREADY_EARNED).with("seq", seq);
            case Refusal.ActionAlreadyEarned(long seq) ->
                Problem.of(ProblemCode.ACTION_ALREADY_EARNED).with("seq", seq);
            case Refusal.RefundAlreadyMade(long seq) ->
                Problem.of(ProblemCode.REFUND_ALREADY_MADE).with("seq", seq);
            case Refusal.UnknownAction(String action) ->
                Problem.of(ProblemCode.UNKNOWN_ACTION).with("action", action);
            case Refusal.CurrencyMismatch(String expected, String given) ->
                Problem.of(ProblemCode.CURRENCY_MISMATCH)
                        .with("expected", expected)
                        .with("given", given);
            case Refusal.RefundExceedsOrder() -> Problem.of(ProblemCode.REFUND_EXCEEDS_ORDER);
            case Refusal.CaptureExceedsHold() -> Problem.of(ProblemCode.CAPTURE_EXCEEDS_HOLD);
            case Refusal.PaymentNotAllowed(String reason) ->
                Problem.of(ProblemCode.PAYMENT_NOT_ALLOWED).with("reason", reason);
            case Refusal.TooLateToEarn(var earliest) ->
                Problem.of(ProblemCode.TOO_LATE_TO_EARN).with("earliest", earliest);
            case Refusal.HoldCaptured() -> Problem.of(ProblemCode.HOLD_CAPTURED);
            case Refusal.HoldVoided() -> Problem.of(ProblemCode.HOLD_VOIDED);
            case Refusal.HoldExpired() -> Problem.of(ProblemCode.HOLD_EXPIRED);
            case Refusal.RewardUnavailable(String reason) ->
                Problem.of(ProblemCode.REWARD_UNAVAILABLE).with("reason", reason);
            case Refusal.NotEligible(String reason) ->
                Problem.of(ProblemCode.NOT_ELIGIBLE).with("reason", reason);
            case Refusal.OutOfStock(String reason) ->
                Problem.of(ProblemCode.OUT_OF_STOCK).with("reason", reason);
            case Refusal.LimitReached(String limit, var resetsAt) ->
                Problem.of(ProblemCode.LIMIT_REACHED).with("limit", limit).with("resetsAt", resetsAt);
            case Refusal.InsufficientPoints(long requested, long available) ->
                Problem.of(ProblemCode.INSUFFICIENT_POINTS)
                        .with("requested", requested)
                        .with("available", available);
        };
    }

    /** The problem of a command that got no outcome. */
    public static Problem of(Unavailability why) {
        return Problem.of(
                switch (why) {
                    case OVERLOADED -> ProblemCode.OVERLOADED;
                    case DEADLINE_EXCEEDED -> ProblemCode.DEADLINE_EXCEEDED;
                    case LEDGER_UNAVAILABLE -> ProblemCode.LEDGER_UNAVAILABLE;
                    case OUTCOME_UNKNOWN -> ProblemCode.OUTCOME_UNKNOWN;
                });
    }

    /** The problem that the framework means when it refuses a request by a status of its own. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> Problem.of(ProblemCode.UNAUTHENTICATED);
            case 403 -> Problem.of(ProblemCode.FORBIDDEN);
            case 404 -> Problem.of(ProblemCode.NOT_FOUND);
            case 405 -> Problem.of(ProblemCode.METHOD_NOT_ALLOWED);
            case 406 -> Problem.of(ProblemCode.NOT_ACCEPTABLE);
            case 413 -> Problem.of(ProblemCode.BODY_TOO_LARGE);
            case 415 -> Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
            default ->
                status >= BAD_REQUEST && status < INTERNAL_ERROR
                        ? Problem.of(ProblemCode.MALFORMED_REQUEST, "request", "cannot be read")
                        : Problem.of(ProblemCode.INTERNAL);
        };
    }

    /** Whether the same request may have an answer in {@link #RETRY_AFTER} seconds. */
    static boolean waitingHelps(Problem problem) {
        return problem.code().status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode();
    }

    /** A response that carries a problem, with {@code Retry-After} where waiting helps. */
    public static Response.ResponseBuilder response(Problem problem) {
        Response.ResponseBuilder response =
                Response.status(problem.code().status()).entity(problem);
        if (waitingHelps(problem)) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        return response;
    }
}
