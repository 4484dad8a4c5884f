package io.cumul.api.problem;

import static io.cumul.api.call.Requests.KEY;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.cumul.api.call.Body;
import io.cumul.api.call.FullLane;
import io.cumul.api.call.Hold;
import io.cumul.api.call.Ledger;
import io.cumul.api.call.Member;
import io.cumul.api.call.Requests;
import io.cumul.posting.PostingLanes;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that get no outcome, for real reasons: the lane waits for a table that the test holds. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(FullLane.class)
class NoOutcomeTest {
    /** The codes that need more than one request. */
    static final List<String> CODES =
            List.of("OVERLOADED", "DEADLINE_EXCEEDED", "LEDGER_UNAVAILABLE", "OUTCOME_UNKNOWN");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    PostingLanes lanes;

    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.enrolled();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void aCommandThatFindsTheLaneFullIsTurnedAway(String language) {
        CompletableFuture<Response> first;
        CompletableFuture<Response> second;
        try (Hold hold = Ledger.hold("account")) {
            first = earnLater("first", "en");
            hold.awaitSomebody();
            second = earnLater("second", "en");
            awaitDepth(2);

            KnownCodes.of("OVERLOADED").isToldBy(earn("third", language), language);
        }

        assertThat(first.join().statusCode()).isEqualTo(201);
        assertThat(second.join().statusCode()).isEqualTo(201);
        assertThat(earn("third", language).statusCode()).isEqualTo(201);
        member.get("/balance").body("version", equalTo(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void aCommandWhoseDeadlinePassesInTheQueueIsDropped(String language) {
        CompletableFuture<Response> first;
        CompletableFuture<Response> second;
        try (Hold hold = Ledger.hold("account")) {
            first = earnLater("first", "en");
            hold.awaitSomebody();
            second = later(request("second", language).header("Request-Deadline", 1));
            awaitDepth(2);
            long queued = System.nanoTime();
            await().until(() -> System.nanoTime() - queued > MILLISECONDS.toNanos(1));
        }

        KnownCodes.of("DEADLINE_EXCEEDED").isToldBy(second.join(), language);
        assertThat(first.join().statusCode()).isEqualTo(201);
        member.get("/entries").body("entries.seq", contains(2, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void aCommandThatLosesTheLedgerBeforeItWritesHasWrittenNothing(String language) throws Exception {
        try (Hold hold = Ledger.hold("account")) {
            CompletableFuture<Response> lost = earnLater("lost", language);
            hold.disconnectWhoWaits();

            KnownCodes.of("LEDGER_UNAVAILABLE").isToldBy(lost.join(), language);
        }
        member.get("/entries").body("entries.seq", contains(1));
        assertThat(earn("lost", language).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void aCommandThatLosesTheLedgerWhileItWritesMayHaveBeenWritten(String language) throws Exception {
        try (Hold hold = Ledger.hold("outcome")) {
            CompletableFuture<Response> lost = earnLater("lost", language);
            hold.disconnectWhoWaits();

            KnownCodes.of("OUTCOME_UNKNOWN").isToldBy(lost.join(), language);
        }

        assertThat(earn("lost", language).statusCode()).isEqualTo(201);
        member.get("/entries").body("entries.seq", contains(2, 1));
    }

    private void awaitDepth(int depth) {
        await().atMost(PATIENCE).until(() -> lanes.depth() == depth);
    }

    private CompletableFuture<Response> earnLater(String order, String language) {
        return later(request(order, language));
    }

    private CompletableFuture<Response> later(RequestSpecification request) {
        return CompletableFuture.supplyAsync(() -> request.post(member.path("/earn")), Thread::startVirtualThread);
    }

    private Response earn(String order, String language) {
        return request(order, language).post(member.path("/earn"));
    }

    /** Each order earns under a key of its own name. */
    private RequestSpecification request(String order, String language) {
        return Requests.right(Body.purchase().with("/orderId", "'" + order + "'"))
                .header(KEY, order)
                .header("Accept-Language", language);
    }
}
