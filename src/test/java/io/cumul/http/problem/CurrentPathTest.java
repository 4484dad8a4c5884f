package io.cumul.http.problem;

import static org.awaitility.Awaitility.await;

import io.cumul.api.call.CountedRequests;
import io.cumul.api.call.Requests;
import io.cumul.support.GatewayServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

/** Requests whose resource is there, but no operation for them. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class CurrentPathTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ACCOUNT = "/v1/accounts/{accountId}";
    private static final String BALANCE = ACCOUNT + "/balance";

    @Inject
    MeterRegistry meters;

    @Test
    void aMethodThatThereIsNotIsCountedUnderTheFormOfThePath() {
        CountedRequests ofBalances = new CountedRequests(meters, 405, BALANCE);
        CountedRequests ofAccounts = new CountedRequests(meters, 405, ACCOUNT);
        long balances = ofBalances.count();
        long accounts = ofAccounts.count();

        Requests.wrong()
                .delete("/v1/accounts/nobody-4/balance")
                .then()
                .statusCode(405)
                .header("Allow", Matchers.equalTo("GET, HEAD, OPTIONS"));
        Requests.wrong()
                .delete("/v1/accounts/nobody-5")
                .then()
                .statusCode(405)
                .header("Allow", Matchers.equalTo("GET, HEAD, OPTIONS, PUT"));

        await().atMost(PATIENCE).until(() -> ofBalances.count() == balances + 1 && ofAccounts.count() == accounts + 1);
    }

    @Test
    void aTypeThatThereIsNotIsCountedUnderTheFormOfThePath() {
        CountedRequests ofBalances = new CountedRequests(meters, 406, BALANCE);
        long before = ofBalances.count();

        Requests.wrong()
                .accept("text/html")
                .get("/v1/accounts/nobody-3/balance")
                .then()
                .statusCode(406);

        await().atMost(PATIENCE).until(() -> ofBalances.count() == before + 1);
    }
}
