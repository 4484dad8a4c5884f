package io.cumul.telemetry;

import static io.cumul.api.call.Requests.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cumul.api.call.Body;
import io.cumul.api.call.Cache;
import io.cumul.api.call.Member;
import io.cumul.api.call.Requests;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(DoomedPostgres.class)
class PostgresDownTest {
    /** A member of better days, whom Redis knows. */
    private static Member member;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @BeforeEach
    void stopPostgres() {
        if (member == null) {
            member = Member.with(100);
            repeat().statusCode(201);
            Cache.learns(member, "funds");
            Doomed.POSTGRES.stop();
        }
    }

    @Test
    void theGatewayIsAliveButNotReady() {
        operator().health("live").statusCode(200).body("status", equalTo("UP"));
        operator().health("started").statusCode(200);
        operator()
                .health("ready")
                .statusCode(503)
                .body("status", equalTo("DOWN"))
                .body("checks.find { it.name == 'ledger' }.status", equalTo("DOWN"))
                .body("checks.find { it.name == 'cache' }.status", equalTo("UP"));
    }

    @Test
    void whatRedisKnowsIsStillShown() {
        member.get("/balance")
                .statusCode(200)
                .header("X-Balance-Source", "cache")
                .body("available", equalTo(100));
        member.get("").statusCode(200).header("X-Balance-Source", "cache");
    }

    @Test
    void whatWasAskedForAgainBeforeIsStillToldAgain() {
        repeat().statusCode(201).header("Idempotent-Replayed", "true").body("points", equalTo(100));
    }

    @Test
    void theProgramIsStillShown() {
        Requests.right().get("/v1/program").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/entries", "/entries/1", "/balance?minVersion=3"})
    void whatOnlyTheLedgerKnowsIsNotShown(String below) {
        isUnavailable(Requests.right().get(member.path(below)));
    }

    @Test
    void nothingIsWritten() {
        double before = operator().metric("cumul_lane_unavailable_total{why=\"ledger_unavailable\"}");

        isUnavailable(post("/earn", Body.purchase()));
        isUnavailable(post("/redeem", Body.redemption()));
        isUnavailable(post("/redeem", Body.redemptionOf(101)));
        isUnavailable(Requests.right(Body.enrolment().with("/locale", "'fr'")).put(member.path("")));

        assertThat(operator().metric("cumul_lane_unavailable_total{why=\"ledger_unavailable\"}"))
                .isEqualTo(before + 4);
    }

    private static Response post(String operation, Body body) {
        return Requests.right(body).header(KEY, "key").post(member.path(operation));
    }

    private static void isUnavailable(Response answer) {
        answer.then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("code", equalTo("LEDGER_UNAVAILABLE"))
                .body("retry", equalTo("SAME_KEY"));
    }

    private ValidatableResponse repeat() {
        return member.earn("funds", Body.purchaseFor(100).with("/orderId", "'funds'"));
    }

    private Management operator() {
        return new Management(management);
    }
}
