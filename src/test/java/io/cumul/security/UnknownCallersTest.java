package io.cumul.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cumul.api.call.Requests;
import io.cumul.support.GatewayServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import org.junit.jupiter.api.Test;

/** Callers without a key, and with one that nobody knows. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class UnknownCallersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    MeterRegistry meters;

    @Test
    void areTurnedAwayByTheResourceAndCountedUnderItsPath() {
        Requests.stranger().get("/v1/accounts/nobody-1/balance").then().statusCode(401);
        Requests.stranger()
                .header(Requests.CALLER, "no-such-key")
                .get("/v1/accounts/nobody-2/balance")
                .then()
                .statusCode(401);

        await().atMost(PATIENCE)
                .until(() -> turnedAway().stream().mapToLong(Timer::count).sum() >= 2);
        assertThat(turnedAway())
                .allSatisfy(
                        timer -> assertThat(timer.getId().getTag("uri")).isEqualTo("/v1/accounts/{accountId}/balance"));
    }

    private Collection<Timer> turnedAway() {
        return meters.find("http.server.requests").tag("status", "401").timers().stream()
                .filter(timer -> String.valueOf(timer.getId().getTag("uri")).contains("balance"))
                .toList();
    }
}
