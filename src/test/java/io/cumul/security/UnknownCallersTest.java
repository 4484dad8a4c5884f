package io.cumul.security;

import static org.awaitility.Awaitility.await;

import io.cumul.api.call.CountedRequests;
import io.cumul.api.call.Requests;
import io.cumul.support.GatewayServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Callers without a key, and with one that nobody knows. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class UnknownCallersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    MeterRegistry meters;

    @Test
    void areTurnedAwayByTheResourceAndCountedUnderTheFormOfItsPath() {
        CountedRequests requests = new CountedRequests(meters, 401, "/v1/accounts/{accountId}/balance");
        long before = requests.count();

        Requests.stranger().get("/v1/accounts/nobody-1/balance").then().statusCode(401);
        Requests.stranger()
                .header(Requests.CALLER, "no-such-key")
                .get("/v1/accounts/nobody-2/balance")
                .then()
                .statusCode(401);

        await().atMost(PATIENCE).until(() -> requests.count() == before + 2);
    }
}
