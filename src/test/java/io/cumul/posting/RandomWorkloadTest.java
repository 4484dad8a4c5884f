package io.cumul.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of commands, in batches, under random programs, against an independent model: every answer, every entry, every
 * lot, every budget and every explanation is as the model has it, and the ledger agrees with itself. A program lasts for a few
 * thousand commands, which is a year or more. Every run has a new seed, which it prints; {@code -Dtest.seed=…} runs it again,
 * {@code -Dtest.steps=…} makes it longer. The seeds of its programs follow one another, and each runs alone as well.
 */
class RandomWorkloadTest {
    private static final int STEPS_OF_A_PROGRAM = 4_000;

    private final long seed = Long.getLong("test.seed", new Random().nextInt(Integer.MAX_VALUE));
    private final int steps = Integer.getInteger("test.steps", 120_000);

    @Test
    void everyAnswerIsTheModelsAndTheBooksAgree() {
        System.out.printf("Random workload of %d steps: -Dtest.seed=%d%n", steps, seed);
        Map<String, Integer> met = new TreeMap<>();
        long program = seed;
        for (int left = steps; left > 0; left -= STEPS_OF_A_PROGRAM) {
            new Workload(program++, met).run(Math.min(left, STEPS_OF_A_PROGRAM));
        }
        System.out.println("Random workload met " + met);
        if (steps >= 5 * STEPS_OF_A_PROGRAM) {
            assertThat(met)
                    .as("a workload worth the name meets every answer and every kind of entry, seed %d", seed)
                    .containsKeys("opened", "enrolled", "replayed", "more stripes")
                    .containsKeys("ENROL", "PROFILE", "EARN", "REDEEM", "MATURE", "EXPIRE", "TIER")
                    .containsKeys("HOLD", "CAPTURE", "VOID", "HOLD_EXPIRED", "RELEASE", "ADJUST", "FREEZE", "UNFREEZE")
                    .containsKeys("REFUND", "CLAW_BACK", "RESTORE", "REPAY", "OrderNotFound", "RefundAlreadyMade")
                    .containsKeys("RefundExceedsOrder", "RewardNotFound", "RewardUnavailable", "NotEligible")
                    .containsKeys("OutOfStock", "PaymentNotAllowed", "AccountFrozen", "shown")
                    .containsKeys("HoldNotFound", "HoldCaptured", "HoldVoided", "HoldExpired", "CaptureExceedsHold")
                    .containsKeys("KeyReused", "InvalidValue", "AccountNotFound", "OrderAlreadyEarned")
                    .containsKeys("ActionAlreadyEarned", "UnknownAction", "LimitReached")
                    .containsKeys("CurrencyMismatch", "TooLateToEarn", "InsufficientPoints");
        }
    }
}
