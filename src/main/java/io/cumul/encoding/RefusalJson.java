package io.cumul.encoding;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Refusal;

/** A refusal as it is kept under its key: its code, and what the answer to the caller says beside it. */
public final class RefusalJson {
    private RefusalJson() {}

    /** Writes a refusal. */
    public static String write(Refusal refusal) {
        return writing(refusal).text();
    }

    /**
     * Reads a refusal.
     *
     * @throws IllegalArgumentException if the text is none, or one of a code that is not known
     */
    public static Refusal read(String text) {
        return Fields.read(text, RefusalJson::refusal);
    }

    static Writing writing(Refusal refusal) {
        return switch (refusal) {
            case Refusal.InvalidValue(String field, String reason) ->
                code("INVALID_VALUE").put("field", field).put("reason", reason);
            case Refusal.KeyReused() -> code("KEY_REUSED");
            case Refusal.AccountNotFound(AccountId accountId) ->
                code("ACCOUNT_NOT_FOUND").put("accountId", accountId);
            case Refusal.AccountFrozen() -> code("ACCOUNT_FROZEN");
            case Refusal.AccountClosed() -> code("ACCOUNT_CLOSED");
            case Refusal.OrderNotFound() -> code("ORDER_NOT_FOUND");
            case Refusal.HoldNotFound() -> code("HOLD_NOT_FOUND");
            case Refusal.RewardNotFound() -> code("REWARD_NOT_FOUND");
            case Refusal.OrderAlreadyEarned(long seq) ->
                code("ORDER_ALREADY_EARNED").put("seq", seq);
            case Refusal.ActionAlreadyEarned(long seq) ->
                code("ACTION_ALREADY_EARNED").put("seq", seq);
            case Refusal.RefundAlreadyMade(long seq) ->
                code("REFUND_ALREADY_MADE").put("seq", seq);
            case Refusal.UnknownAction(String action) -> code("UNKNOWN_ACTION").put("action", action);
            case Refusal.CurrencyMismatch(String expected, String given) ->
                code("CURRENCY_MISMATCH").put("expected", expected).put("given", given);
            case Refusal.RefundExceedsOrder() -> code("REFUND_EXCEEDS_ORDER");
            case Refusal.CaptureExceedsHold() -> code("CAPTURE_EXCEEDS_HOLD");
            case Refusal.PaymentNotAllowed(String reason) ->
                code("PAYMENT_NOT_ALLOWED").put("reason", reason);
            case Refusal.TooLateToEarn tooLate -> code("TOO_LATE_TO_EARN").put("earliest", tooLate.earliest());
            case Refusal.HoldCaptured() -> code("HOLD_CAPTURED");
            case Refusal.HoldVoided() -> code("HOLD_VOIDED");
            case Refusal.HoldExpired() -> code("HOLD_EXPIRED");
            case Refusal.RewardUnavailable(String reason) ->
                code("REWARD_UNAVAILABLE").put("reason", reason);
            case Refusal.NotEligible(String reason) -> code("NOT_ELIGIBLE").put("reason", reason);
            case Refusal.OutOfStock(String reason) -> code("OUT_OF_STOCK").put("reason", reason);
            case Refusal.LimitReached limit ->
                code("LIMIT_REACHED").put("limit", limit.limit()).put("resetsAt", limit.resetsAt());
            case Refusal.InsufficientPoints(long requested, long available) ->
                code("INSUFFICIENT_POINTS").put("requested", requested).put("available", available);
        };
    }

    static Refusal refusal(Fields fields) {
        String code = fields.text("code");
        return switch (code) {
            case "INVALID_VALUE" -> new Refusal.InvalidValue(fields.text("field"), fields.text("reason"));
            case "KEY_REUSED" -> new Refusal.KeyReused();
            case "ACCOUNT_NOT_FOUND" -> new Refusal.AccountNotFound(new AccountId(fields.text("accountId")));
            case "ACCOUNT_FROZEN" -> new Refusal.AccountFrozen();
            case "ACCOUNT_CLOSED" -> new Refusal.AccountClosed();
            case "ORDER_NOT_FOUND" -> new Refusal.OrderNotFound();
            case "HOLD_NOT_FOUND" -> new Refusal.HoldNotFound();
            case "REWARD_NOT_FOUND" -> new Refusal.RewardNotFound();
            case "ORDER_ALREADY_EARNED" -> new Refusal.OrderAlreadyEarned(fields.number("seq"));
            case "ACTION_ALREADY_EARNED" -> new Refusal.ActionAlreadyEarned(fields.number("seq"));
            case "REFUND_ALREADY_MADE" -> new Refusal.RefundAlreadyMade(fields.number("seq"));
            case "UNKNOWN_ACTION" -> new Refusal.UnknownAction(fields.text("action"));
            case "CURRENCY_MISMATCH" -> new Refusal.CurrencyMismatch(fields.text("expected"), fields.text("given"));
            case "REFUND_EXCEEDS_ORDER" -> new Refusal.RefundExceedsOrder();
            case "CAPTURE_EXCEEDS_HOLD" -> new Refusal.CaptureExceedsHold();
            case "PAYMENT_NOT_ALLOWED" -> new Refusal.PaymentNotAllowed(fields.text("reason"));
            case "TOO_LATE_TO_EARN" -> new Refusal.TooLateToEarn(fields.instant("earliest"));
            case "HOLD_CAPTURED" -> new Refusal.HoldCaptured();
            case "HOLD_VOIDED" -> new Refusal.HoldVoided();
            case "HOLD_EXPIRED" -> new Refusal.HoldExpired();
            case "REWARD_UNAVAILABLE" -> new Refusal.RewardUnavailable(fields.text("reason"));
            case "NOT_ELIGIBLE" -> new Refusal.NotEligible(fields.text("reason"));
            case "OUT_OF_STOCK" -> new Refusal.OutOfStock(fields.text("reason"));
            case "LIMIT_REACHED" -> new Refusal.LimitReached(fields.text("limit"), fields.instantOrNull("resetsAt"));
            case "INSUFFICIENT_POINTS" ->
                new Refusal.InsufficientPoints(fields.number("requested"), fields.number("available"));
            default -> throw new IllegalArgumentException("no refusal: " + code);
        };
    }

    private static Writing code(String code) {
        return new Writing().put("code", code);
    }
}
