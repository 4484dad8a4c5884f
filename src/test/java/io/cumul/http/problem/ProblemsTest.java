package io.cumul.http.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Refusal;
import io.cumul.posting.Unavailability;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    /** Refusals in their order of precedence, each with what its caller sees. */
    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(
                        new Refusal.InvalidValue("f", "r"), "INVALID_VALUE", 400, Map.of("field", "f", "reason", "r")),
                arguments(new Refusal.KeyReused(), "IDEMPOTENCY_KEY_REUSED", 422, Map.of()),
                arguments(new Refusal.AccountNotFound(new AccountId("a")), "ACCOUNT_NOT_FOUND", 404, Map.of()),
                arguments(new Refusal.AccountFrozen(), "ACCOUNT_FROZEN", 409, Map.of()),
                arguments(new Refusal.AccountClosed(), "ACCOUNT_CLOSED", 409, Map.of()),
                arguments(new Refusal.OrderNotFound(), "ORDER_NOT_FOUND", 404, Map.of()),
                arguments(new Refusal.HoldNotFound(), "HOLD_NOT_FOUND", 404, Map.of()),
                arguments(new Refusal.RewardNotFound(), "REWARD_NOT_FOUND", 404, Map.of()),
                arguments(new Refusal.OrderAlreadyEarned(7), "ORDER_ALREADY_EARNED", 409, Map.of("seq", 7L)),
                arguments(new Refusal.ActionAlreadyEarned(7), "ACTION_ALREADY_EARNED", 409, Map.of("seq", 7L)),
                arguments(new Refusal.RefundAlreadyMade(7), "REFUND_ALREADY_MADE", 409, Map.of("seq", 7L)),
                arguments(
                        new Refusal.CurrencyMismatch("EUR", "USD"),
                        "CURRENCY_MISMATCH",
                        422,
                        Map.of("expected", "EUR", "given", "USD")),
                arguments(new Refusal.UnknownAction("A"), "UNKNOWN_ACTION", 422, Map.of("action", "A")),
                arguments(new Refusal.RefundExceedsOrder(), "REFUND_EXCEEDS_ORDER", 422, Map.of()),
                arguments(new Refusal.CaptureExceedsHold(), "CAPTURE_EXCEEDS_HOLD", 422, Map.of()),
                arguments(new Refusal.PaymentNotAllowed("R"), "PAYMENT_NOT_ALLOWED", 422, Map.of("reason", "R")),
                arguments(new Refusal.TooLateToEarn(NEW_YEAR), "TOO_LATE_TO_EARN", 422, Map.of("earliest", NEW_YEAR)),
                arguments(new Refusal.HoldCaptured(), "HOLD_CAPTURED", 409, Map.of()),
                arguments(new Refusal.HoldVoided(), "HOLD_VOIDED", 409, Map.of()),
                arguments(new Refusal.HoldExpired(), "HOLD_EXPIRED", 410, Map.of()),
                arguments(new Refusal.RewardUnavailable("R"), "REWARD_UNAVAILABLE", 409, Map.of("reason", "R")),
                arguments(new Refusal.NotEligible("R"), "NOT_ELIGIBLE", 409, Map.of("reason", "R")),
                arguments(new Refusal.OutOfStock("R"), "OUT_OF_STOCK", 409, Map.of("reason", "R")),
                arguments(new Refusal.LimitReached("L", null), "LIMIT_REACHED", 409, Map.of("limit", "L")),
                arguments(
                        new Refusal.LimitReached("L", NEW_YEAR),
                        "LIMIT_REACHED",
                        409,
                        Map.of("limit", "L", "resetsAt", NEW_YEAR)),
                arguments(
                        new Refusal.InsufficientPoints(5, 3),
                        "INSUFFICIENT_POINTS",
                        409,
                        Map.of("requested", 5L, "available", 3L)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyRefusalIsAProblem(Refusal refusal, String code, int status, Map<String, Object> members) {
        Problem problem = Problems.of(refusal);

        assertThat(problem.code().name()).isEqualTo(code);
        assertThat(problem.code().status()).isEqualTo(status);
        assertThat(problem.members()).isEqualTo(members);
        assertThat(problem.code().members()).containsAll(members.keySet());
    }

    @Test
    void theTableHasEveryRefusalInOrder() {
        List<Class<?>> sealed = Arrays.asList(Refusal.class.getPermittedSubclasses());
        List<Class<?>> table = refusals()
                .map(row -> row.get()[0].getClass())
                .distinct()
                .<Class<?>>map(type -> type)
                .toList();
        assertThat(table).isEqualTo(sealed);
        assertThat(refusals()
                        .map(row -> Problems.of((Refusal) row.get()[0]).code().ordinal()))
                .as("codes stand in the refusals' order")
                .isSorted();
    }

    @ParameterizedTest
    @EnumSource(Unavailability.class)
    void whatHasNoOutcomeMayBeRepeatedUnderItsKey(Unavailability why) {
        Problem problem = Problems.of(why);

        assertThat(problem.code().name()).isEqualTo(why.name());
        assertThat(problem.code().status()).isEqualTo(503);
        assertThat(problem.code().retry()).isEqualTo(Retry.SAME_KEY);
    }
}
