package io.cumul.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.checker.fake.MemoryLedger;
import io.cumul.checker.judge.Verdict;
import org.junit.jupiter.api.RepeatedTest;

/** A gateway that keeps its promises, though answers get lost and its cache lags behind. */
class HonestGatewayTest {
    @RepeatedTest(5)
    void nothingIsFoundInACorrectHistory() {
        Verdict verdict = Trial.of(new MemoryLedger());
        assertThat(verdict.broken()).as(verdict.toString()).isEmpty();
        assertThat(verdict.answers().keySet())
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
                        "Statement 200");
    }
}
