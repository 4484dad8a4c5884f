package io.cumul.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cumul.proof.Caller.Answer;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many callers at once, against the running gateway. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class ManyCallersTest {
    @TestHTTPResource
    URI gateway;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String ledger;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

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
    void exactlyAsManyParallelRedemptionsSucceedAsTheBalancePays() {
        Caller.await(caller.earn(member, "big", "fund", "1000.00"));
        List<Answer> answers = all(500, i -> caller.redeem(member, "order-" + i, "redeem-" + i, 7));
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1000 / 7);
        assertThat(answers.stream().filter(answer -> answer.status() != 201).map(Answer::code))
                .containsOnly("INSUFFICIENT_POINTS");
        assertThat(balance().get("available").asLong()).isEqualTo(1000 % 7);
        assertThat(faults()).isEmpty();
    }

    @Test
    void parallelTwinsOfOneEarnMakeOneEntryAndGetOneAnswer() {
        List<Answer> answers = all(200, i -> caller.earn(member, "order-1", "the-same-key", "12.50"));
        assertThat(answers.stream().map(Answer::status)).containsOnly(201);
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(answers.stream().filter(answer -> !answer.replayed())).hasSize(1);
        assertThat(balance().get("version").asLong()).isEqualTo(2);
        assertThat(faults()).isEmpty();
    }

    @Test
    void parallelKeysForOneOrderEarnOnce() {
        List<Answer> answers = all(50, i -> caller.earn(member, "order-1", "key-" + i, "12.50"));
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 201).map(Answer::code))
                .containsOnly("ORDER_ALREADY_EARNED");
        assertThat(balance().get("available").asLong()).isEqualTo(12);
    }

    private JsonNode balance() {
        return caller.get("/v1/accounts/" + member + "/balance");
    }

    private List<String> faults() {
        return new Books(ledger + "?user=" + user + "&password=" + user).faultsOf(member);
    }

    private static List<Answer> all(int count, IntFunction<CompletableFuture<Answer>> call) {
        List<CompletableFuture<Answer>> calls =
                IntStream.range(0, count).mapToObj(call).toList();
        return calls.stream().map(Caller::await).toList();
    }
}
