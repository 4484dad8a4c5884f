package io.cumul.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cumul.api.call.FullLane;
import io.cumul.api.call.Hold;
import io.cumul.api.call.Ledger;
import io.cumul.proof.Caller.Answer;
import io.cumul.support.GatewayServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many more callers than fit into the lane, which takes two, while PostgreSQL does not move. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(FullLane.class)
class FullLaneTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int BOUND = 2;
    private static final int CROWD = 300;

    @TestHTTPResource
    URI gateway;

    @Inject
    MeterRegistry meters;

    private final String member = UUID.randomUUID().toString();
    private Caller caller;

    @BeforeEach
    void enrol() {
        caller = new Caller(gateway.toString());
        caller.enrol(member);
    }

    @AfterEach
    void leave() {
        caller.close();
    }

    @Test
    void whoDoesNotFitIsTurnedAwayAtOnceUnwrittenAndTheLaneNeverHoldsMore() {
        double shedBefore = shed();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Double> highest = CompletableFuture.supplyAsync(
                () -> highestDepthUntil(over), task -> Thread.ofPlatform().start(task));
        List<CompletableFuture<Answer>> crowd;
        try (Hold hold = Ledger.hold("account")) {
            crowd = IntStream.range(0, CROWD)
                    .mapToObj(i -> caller.earn(member, "order-" + i, "key-" + i, "1.00"))
                    .toList();
            // As long as the table is held nobody is served, so whoever has an answer was turned away.
            await().atMost(PATIENCE).until(() -> answered(crowd) == CROWD - BOUND);
            assertThat(crowd.stream().filter(CompletableFuture::isDone).map(Caller::await))
                    .allSatisfy(answer -> {
                        assertThat(answer.status()).isEqualTo(503);
                        assertThat(answer.code()).isEqualTo("OVERLOADED");
                        assertThat(answer.retryAfter()).isEqualTo("1");
                    });
        } finally {
            over.set(true);
        }

        assertThat(crowd.stream().map(Caller::await).filter(answer -> answer.status() == 201))
                .hasSize(BOUND);
        assertThat(highest.join()).isEqualTo(BOUND);
        assertThat(shed() - shedBefore).isEqualTo(CROWD - BOUND);
        assertThat(Ledger.text("SELECT count(*) FROM entry WHERE account_id = ?", member))
                .isEqualTo(String.valueOf(1 + BOUND));
        assertThat(Ledger.text("SELECT count(*) FROM outcome WHERE account_id = ?", member))
                .isEqualTo(String.valueOf(BOUND));
    }

    @Test
    void whoIsTurnedAwayGoesOnWithTheSameConnectionAndReadsAreLetIn() throws IOException {
        List<CompletableFuture<Answer>> inside;
        try (Hold hold = Ledger.hold("account");
                OneConnection connection = new OneConnection(gateway)) {
            inside = IntStream.range(0, BOUND)
                    .mapToObj(i -> caller.earn(member, "order-" + i, "key-" + i, "1.00"))
                    .toList();
            await().atMost(PATIENCE).until(() -> depth() == BOUND);
            String body = " ".repeat(5_000_000) + "{}";

            for (int i = 0; i < 3; i++) {
                String refused = connection.send("POST", "/v1/accounts/" + member + "/redeem", body);
                assertThat(refused)
                        .startsWith("HTTP/1.1 503")
                        .containsIgnoringCase("\r\nretry-after: 1\r\n")
                        .containsIgnoringCase("\r\ncontent-type: application/problem+json\r\n")
                        .contains("\"code\":\"OVERLOADED\"");
                assertThat(connection.send("GET", "/v1/accounts/" + member + "/balance", ""))
                        .startsWith("HTTP/1.1 200");
            }
            assertThat(connection.send("POST", "/v1/accounts/" + member + "/quotes", "{}"))
                    .startsWith("HTTP/1.1 200");
        }
        inside.forEach(Caller::await);
        assertThat(Caller.await(caller.earn(member, "order-9", "key-9", "1.00")).status())
                .isEqualTo(201);
        // Other reasons to answer so are named by their operation's path.
        assertThat(pathsOfThoseTurnedAway())
                .contains("/v1/accounts/{accountId}")
                .allSatisfy(path -> assertThat(path).startsWith("/v1/accounts/{accountId}"));
    }

    @Test
    void whoIsInDoubtTakesNobodysPlaceInThePostingLane() {
        List<CompletableFuture<Answer>> hopeless;
        List<CompletableFuture<Answer>> good;
        try (Hold hold = Ledger.hold("outcome")) {
            hopeless = IntStream.range(0, BOUND)
                    .mapToObj(i -> caller.redeem(member, "far-" + i, "far-" + i, 1_000_000))
                    .toList();
            await().atMost(PATIENCE).until(() -> depth() == BOUND);
            good = IntStream.range(0, BOUND)
                    .mapToObj(i -> caller.earn(member, "order-" + i, "key-" + i, "1.00"))
                    .toList();
            await().atMost(PATIENCE).until(() -> depth() == 2 * BOUND);
        }
        assertThat(hopeless.stream().map(Caller::await)).allSatisfy(answer -> {
            assertThat(answer.check()).isEqualTo("doubt");
            assertThat(answer.code()).isEqualTo("INSUFFICIENT_POINTS");
        });
        assertThat(good.stream().map(Caller::await))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
    }

    private List<@Nullable String> pathsOfThoseTurnedAway() {
        return meters.find("http.server.requests").tag("status", "503").timers().stream()
                .map(timer -> timer.getId().getTag("uri"))
                .toList();
    }

    private double depth() {
        return meters.get("cumul.lane.depth").gauge().value();
    }

    private double highestDepthUntil(AtomicBoolean over) {
        double highest = 0;
        while (!over.get()) {
            highest = Math.max(highest, depth());
            Thread.yield();
        }
        return highest;
    }

    private double shed() {
        return meters.get("cumul.lane.unavailable")
                .tag("why", "overloaded")
                .counter()
                .count();
    }

    private static long answered(List<CompletableFuture<Answer>> crowd) {
        return crowd.stream().filter(CompletableFuture::isDone).count();
    }
}
