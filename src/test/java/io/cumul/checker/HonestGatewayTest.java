package io.cumul.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.checker.fake.MemoryLedger;
import io.cumul.checker.judge.Verdict;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A gateway that keeps its promises, though answers get lost and its cache lags behind. */
class HonestGatewayTest {
    private static final int TRIALS = 5;

    @Test
    void nothingIsFoundInCorrectHistories() {
        Set<String> met = new HashSet<>();
        for (int trial = 0; trial < TRIALS; trial++) {
            Verdict verdict = Trial.of(new MemoryLedger());
            assertThat(verdict.broken()).as(verdict.toString()).isEmpty();
            met.addAll(verdict.answers().keySet());
        }
        assertThat(met)
                .as("every kind of answer was met")
                .contains(
                        "Balance 200",
                        "Balance 200 cache",
                        "Balance 404 ACCOUNT_NOT_FOUND",
                        "Balance 412 VERSION_NOT_REACHED",
                        "Account 200 cache",
                        "Earn 201",
                        "Earn 201 again",
                        "Earn 409 ORDER_ALREADY_EARNED",
                        "Earn 422 IDEMPOTENCY_KEY_REUSED",
                        "Earn 503 LEDGER_UNAVAILABLE",
                        "Earn 503 OUTCOME_UNKNOWN",
                        "Earn silence",
                        "Enrol 200",
                        "Enrol 201",
                        "Redeem 201",
                        "Redeem 201 again",
                        "Redeem 409 INSUFFICIENT_POINTS",
                        "Redeem 409 INSUFFICIENT_POINTS again",
                        "Statement 200")
                .contains(
                        "Hold 201",
                        "Hold 409 INSUFFICIENT_POINTS",
                        "Capture 200",
                        "Capture 404 HOLD_NOT_FOUND",
                        "Capture 409 HOLD_CAPTURED",
                        "Capture 409 HOLD_VOIDED",
                        "Capture 410 HOLD_EXPIRED",
                        "Capture 422 CAPTURE_EXCEEDS_HOLD",
                        "VoidHold 200",
                        "VoidHold 409 HOLD_CAPTURED",
                        "Prize 201",
                        "Prize 409 OUT_OF_STOCK",
                        "Refund 201",
                        "Refund 404 ORDER_NOT_FOUND",
                        "Refund 409 REFUND_ALREADY_MADE",
                        "Refund 422 REFUND_EXCEEDS_ORDER",
                        "Adjust 201",
                        "Freeze 200",
                        "Redeem 409 ACCOUNT_FROZEN");
    }
}
