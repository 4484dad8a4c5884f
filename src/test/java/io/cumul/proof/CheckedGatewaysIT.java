package io.cumul.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.checker.Check;
import io.cumul.checker.drive.Gateways;
import io.cumul.checker.judge.Verdict;
import io.cumul.checker.ledger.Stores;
import io.cumul.checker.plan.Plan;
import io.cumul.checker.plan.Step;
import io.cumul.checker.rebuild.Rebuild;
import io.cumul.embedded.EmbeddedServers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two gateways over one PostgreSQL and one Redis, one of them killed on the way, and the checker's verdict. */
class CheckedGatewaysIT {
    private static final int CALLS = Integer.getInteger("test.calls", 6_000);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static Map<String, String> settings = Map.of();

    @BeforeAll
    static void startServers() {
        settings = new HashMap<>(EmbeddedServers.start(EmbeddedServers.Wish.bothFresh(Path.of("target", "checked"))));
        settings.put("quarkus.profile", "prod,embedded");
    }

    @Test
    void theCheckerFindsNothingThoughAGatewayIsKilledInTheMiddle() {
        Plan plan = Plan.of(Long.getLong("test.seed", System.nanoTime()), CALLS);
        try (GatewayProcess staying = GatewayProcess.start(settings);
                GatewayProcess victim = GatewayProcess.start(settings)) {
            Gateways gateways = new Gateways(List.of(staying.url(), victim.url()));
            String run = "run" + System.currentTimeMillis();
            try (Check check = new Check(plan, run, gateways, "demo-checkout")) {
                Verdict verdict = judged(check, gateways, victim);
                System.out.println(verdict);
                assertThat(verdict.broken())
                        .as("the promises that were not kept, see above")
                        .isEmpty();
                assertThat(verdict.answers().keySet())
                        .as("what the run must have met")
                        .contains("Earn 201", "Earn 201 again", "Redeem 201", "Redeem 409 INSUFFICIENT_POINTS")
                        .contains("Earn 422 IDEMPOTENCY_KEY_REUSED", "Balance 200 cache", "Statement 200")
                        .anyMatch(answer -> answer.endsWith("silence"));
                assertThat(Rebuild.of(ledger()).differences()).isEmpty();
            }
        }
    }

    /** Kills the victim within the first third of the calls; another is started while the second third is under way. */
    private static Verdict judged(Check check, Gateways gateways, GatewayProcess victim) {
        List<Step> steps = check.steps();
        int third = steps.size() / 3;
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> check.run(steps.subList(0, third)));
        Awaitility.await().atMost(PATIENCE).until(() -> check.ended() > third / 2);
        victim.kill();
        first.join();
        CompletableFuture<GatewayProcess> start = CompletableFuture.supplyAsync(() -> GatewayProcess.start(settings));
        check.run(steps.subList(third, 2 * third));
        try (GatewayProcess successor = start.join()) {
            gateways.move(1, successor.url());
            check.run(steps.subList(2 * third, steps.size()));
            return check.judge(
                    new Stores(ledger(), settings.get("quarkus.redis.hosts").replace("redis://", "")));
        }
    }

    private static String ledger() {
        return settings.get("quarkus.datasource.jdbc.url") + "?user=" + settings.get("quarkus.datasource.username")
                + "&password=" + settings.get("quarkus.datasource.password");
    }
}
