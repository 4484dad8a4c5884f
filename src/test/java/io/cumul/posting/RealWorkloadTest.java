package io.cumul.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Random commands through two gateways over real servers, against the model that {@link RandomWorkloadTest} uses: every answer,
 * entry and row is as the model has it, whatever happens to Redis. {@code -Dtest.seed=…} runs a seed again,
 * {@code -Dtest.steps=100000} makes it as long as a proof should be. The seeds of its programs follow one another, and each
 * runs alone as well.
 */
class RealWorkloadTest {
    private static final int STEPS_OF_A_PROGRAM = 4_000;
    private static final int ENOUGH_TO_MEET_ALL = 50_000;

    private final long seed = Long.getLong("test.seed", new Random().nextInt(Integer.MAX_VALUE));
    private final int steps = Integer.getInteger("test.steps", 2_000);

    @Test
    void everyAnswerIsTheModelsWhateverHappensToRedis() throws SQLException {
        System.out.printf("Real workload of %d steps: -Dtest.seed=%d%n", steps, seed);
        Instant start = Instant.now();
        Map<String, Integer> met = new TreeMap<>();
        Vertx vertx = Vertx.vertx();
        try (RedisTorments torments = new RedisTorments(new Random(seed), met)) {
            int each = Math.min(STEPS_OF_A_PROGRAM, Math.max(1, steps / 2));
            long program = seed;
            for (int left = steps; left > 0; left -= each) {
                try (RealWorkload workload = new RealWorkload(program++, vertx, torments, met)) {
                    workload.run(Math.min(left, each));
                }
            }
        } finally {
            vertx.close();
        }
        System.out.println("Real workload met " + met + " in " + Duration.between(start, Instant.now()));
        if (steps >= ENOUGH_TO_MEET_ALL) {
            assertMet(met);
        }
    }

    private void assertMet(Map<String, Integer> met) {
        assertThat(met)
                .as("a workload worth the name meets every answer, entry and torment, seed %d", seed)
                .containsKeys("opened", "enrolled", "replayed")
                .containsKeys("cache SUFFICIENT", "cache DOUBT", "cache MISS", "cache UNAVAILABLE")
                .containsKeys("redis KILLED", "redis FROZEN", "redis SLOW", "redis EMPTIED")
                .containsKeys("redis GIVEN_OLDER_SNAPSHOTS")
                .containsKeys("ENROL", "PROFILE", "EARN", "REDEEM", "MATURE", "EXPIRE", "TIER")
                .containsKeys("HOLD", "CAPTURE", "VOID", "HOLD_EXPIRED", "RELEASE", "ADJUST", "FREEZE", "UNFREEZE")
                .containsKeys("REFUND", "CLAW_BACK", "RESTORE", "REPAY", "OrderNotFound", "RefundAlreadyMade")
                .containsKeys("RefundExceedsOrder", "RewardNotFound", "RewardUnavailable", "NotEligible", "OutOfStock")
                .containsKeys("PaymentNotAllowed", "AccountFrozen", "shown")
                .containsKeys("HoldNotFound", "HoldCaptured", "HoldVoided", "HoldExpired", "CaptureExceedsHold")
                .containsKeys("KeyReused", "InvalidValue", "AccountNotFound", "OrderAlreadyEarned")
                .containsKeys("ActionAlreadyEarned", "UnknownAction", "LimitReached")
                .containsKeys("CurrencyMismatch", "TooLateToEarn", "InsufficientPoints");
    }
}
