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
import java.util.List;
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

    @Test
    void soAreCallersOfWhatTheResourceHasNotInThatForm() {
        Requests.wrong()
                .accept("text/html")
                .get("/v1/accounts/nobody-3/balance")
                .then()
                .statusCode(406);
        Requests.wrong().delete("/v1/accounts/nobody-4/balance").then().statusCode(405);
        Requests.wrong().delete("/v1/accounts/nobody-5").then().statusCode(405);

        await().atMost(PATIENCE).until(() -> uris("405").size() + uris("406").size() >= 3);
        assertThat(uris("406")).contains("/v1/accounts/{accountId}/balance");
        assertThat(uris("405")).contains("/v1/accounts/{accountId}/balance", "/v1/accounts/{accountId}");
        assertThat(uris("405")).noneMatch(uri -> uri.contains("nobody"));
        assertThat(uris("406")).noneMatch(uri -> uri.contains("nobody"));
    }

    private List<String> uris(String status) {
        return meters.find("http.server.requests").tag("status", status).timers().stream()
                .map(timer -> String.valueOf(timer.getId().getTag("uri")))
                .toList();
    }

    private Collection<Timer> turnedAway() {
        return meters.find("http.server.requests").tag("status", "401").timers().stream()
                .filter(timer -> String.valueOf(timer.getId().getTag("uri")).contains("balance"))
                .toList();
    }
}
