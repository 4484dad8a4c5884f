package io.cumul.api.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.cumul.api.call.Body;
import io.cumul.api.call.Late;
import io.cumul.api.call.Member;
import io.cumul.api.call.PatientCache;
import io.cumul.api.call.Requests;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class HoldTest {
    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.with(100);
    }

    @Test
    void setsPointsAside() {
        String holdId = member.hold("key", Body.holdOf(30).with("/orderTotal", "{'amount':'49.90','currency':'EUR'}"))
                .statusCode(201)
                .header("Location", member.path("/entries/3"))
                .header("X-Balance-Source", "ledger")
                .header("X-Balance-Check", "sufficient")
                .body("holdId", matchesPattern("h[A-Za-z0-9_-]{22}"))
                .body("state", equalTo("HELD"))
                .body("points", equalTo(30))
                .body("expiresAt", notNullValue())
                .body("balance.available", equalTo(70))
                .body("balance.held", equalTo(30))
                .body("balance.version", equalTo(3))
                .extract()
                .path("holdId");

        member.get("/balance").body("available", equalTo(70)).body("held", equalTo(30));
        member.get("/holds/" + holdId)
                .statusCode(200)
                .body("holdId", equalTo(holdId))
                .body("state", equalTo("HELD"))
                .body("accountId", equalTo(member.id()))
                .body("orderId", equalTo("order-1"))
                .body("points", equalTo(30))
                .body("released", nullValue())
                .body("resolvedAt", nullValue())
                .body("seq", equalTo(3));
    }

    @Test
    void givesTheFirstHoldToARepetition() {
        String first = member.held("key", Body.holdOf(30));

        member.hold("key", Body.holdOf(30))
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("holdId", equalTo(first));
        member.hold("key", Body.holdOf(30).with("/ttlSeconds", "900")).body("holdId", equalTo(first));
        member.hold("key", Body.holdOf(30).with("/ttlSeconds", "901"))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void lastsFromHalfAMinuteToADay() {
        member.hold("short", Body.holdOf(30).with("/ttlSeconds", "30")).statusCode(201);
        member.hold("long", Body.holdOf(30).with("/ttlSeconds", "86400")).statusCode(201);
    }

    @ParameterizedTest(name = "{0} of {1}: {2} at {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /ttlSeconds | 29     | INVALID_VALUE     | ttlSeconds
            /ttlSeconds | 86401  | INVALID_VALUE     | ttlSeconds
            /ttlSeconds | 60.5   | MALFORMED_REQUEST | ttlSeconds
            /ttlSeconds | '60'   | MALFORMED_REQUEST | ttlSeconds
            /points     | 0      | INVALID_VALUE     | points
            /orderId    | 'a/b'  | INVALID_VALUE     | orderId
            /channel    | 'MAIL' | INVALID_VALUE     | channel
            /holdId     | 'mine' | MALFORMED_REQUEST | holdId
            """)
    void placesNoneThatMakesNoSense(String pointer, String value, String code, String field) {
        wrong("/holds", Body.holdOf(30).with(pointer, value), code, field);

        member.get("/balance").body("held", equalTo(0));
    }

    @ParameterizedTest(name = "{0} of {1}: {2} at {3}")
    @CsvSource(delimiter = '|', textBlock = """
            /points    | 0          | INVALID_VALUE     | points
            /points    | -1         | INVALID_VALUE     | points
            /points    | 1000000001 | INVALID_VALUE     | points
            /points    | 1.5        | MALFORMED_REQUEST | points
            /points    | true       | MALFORMED_REQUEST | points
            /onExpired | 1          | MALFORMED_REQUEST | onExpired
            /reason    | 1          | MALFORMED_REQUEST | reason
            """)
    void takesNoCaptureThatMakesNoSense(String pointer, String value, String code, String field) {
        String holdId = member.held("hold", Body.holdOf(30));

        wrong("/holds/" + holdId + "/capture", Body.capture().with(pointer, value), code, field);

        member.get("/balance").body("held", equalTo(30));
    }

    @Test
    void isCapturedInPart() {
        String holdId = member.held("hold", Body.holdOf(30));

        member.capture("key", holdId, Body.captureOf(20))
                .statusCode(200)
                .header("Location", nullValue())
                .body("holdId", equalTo(holdId))
                .body("state", equalTo("CAPTURED"))
                .body("seq", equalTo(5))
                .body("points", equalTo(20))
                .body("released", equalTo(10))
                .body("orderId", equalTo("order-1"))
                .body("redeemedOnOrder", equalTo(20))
                .body("balance.available", equalTo(80))
                .body("balance.held", equalTo(0));

        member.get("/holds/" + holdId)
                .body("state", equalTo("CAPTURED"))
                .body("captured", equalTo(20))
                .body("released", equalTo(10));
        member.get("/entries")
                .body("entries.kind", equalTo(List.of("CAPTURE", "RELEASE", "HOLD", "EARN", "ENROL")))
                .body("entries[0].holdId", equalTo(holdId));
        member.redeem("more", Body.redemptionOf(5)).body("redeemedOnOrder", equalTo(25));
    }

    @Test
    void aCaptureCountsWithWhatWasRedeemedOnItsOrderBefore() {
        member.redeem("before", Body.redemptionOf(5)).statusCode(201);
        String holdId = member.held("hold", Body.holdOf(30));

        member.capture("key", holdId, Body.capture()).body("redeemedOnOrder", equalTo(35));
    }

    @Test
    void theSameCaptureUnderAnotherKeyIsAReplay() {
        String holdId = member.held("hold", Body.holdOf(30));
        String first = member.capture("key", holdId, Body.capture())
                .statusCode(200)
                .extract()
                .asString();

        String again = member.capture("another", holdId, Body.captureOf(30))
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .extract()
                .asString();

        assertThat(again).isEqualTo(first);
        member.capture("another", holdId, Body.captureOf(30)).statusCode(200);
        member.get("/balance").body("version", equalTo(4)).body("available", equalTo(70));
        member.capture("third", holdId, Body.captureOf(29)).statusCode(409).body("code", equalTo("HOLD_CAPTURED"));
    }

    @Test
    void isVoidedOnce() {
        String holdId = member.held("hold", Body.holdOf(30));

        member.giveBack("key", holdId)
                .statusCode(200)
                .body("holdId", equalTo(holdId))
                .body("state", equalTo("VOIDED"))
                .body("released", equalTo(30))
                .body("balance.available", equalTo(100))
                .body("balance.held", equalTo(0));

        member.giveBack("another", holdId)
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body("balance.version", equalTo(4));
        member.capture("late", holdId, Body.capture()).statusCode(409).body("code", equalTo("HOLD_VOIDED"));
        member.get("/holds/" + holdId).body("state", equalTo("VOIDED")).body("resolvedAt", notNullValue());
    }

    @Test
    void aRepeatReplacesTheHoldOfItsOrder() {
        String old = member.held("first", Body.holdOf(60));
        String next = member.held("second", Body.holdOf(100));

        member.get("/holds/" + old).body("state", equalTo("VOIDED")).body("replacedBy", equalTo(next));
        member.get("/balance").body("held", equalTo(100)).body("available", equalTo(0));
        member.hold("third", Body.holdOf(101)).statusCode(409).body("code", equalTo("INSUFFICIENT_POINTS"));
        member.get("/holds/" + next).body("state", equalTo("HELD"));
        member.giveBack("other", old).statusCode(200).body("replacedBy", equalTo(next));
    }

    @Test
    void onceOverItIsOver() {
        String holdId = member.held("hold", Body.holdOf(60));
        Late.makeOver(member, holdId);

        // Nobody has booked it yet.
        member.get("/balance").body("available", equalTo(100)).body("held", equalTo(0));
        member.get("/entries").body("entries[0].kind", equalTo("HOLD"));
        member.get("/holds/" + holdId).body("state", equalTo("EXPIRED")).body("released", equalTo(60));
        member.capture("key", holdId, Body.capture()).statusCode(410).body("code", equalTo("HOLD_EXPIRED"));
        member.giveBack("void", holdId).statusCode(410);
        member.redeem("all", Body.redemptionOf(50)).statusCode(201).body("balance.available", equalTo(50));
        member.get("/holds/" + holdId).body("state", equalTo("EXPIRED"));
        member.capture("retry", holdId, Body.capture().with("/onExpired", "'RETRY'"))
                .statusCode(409)
                .body("requested", equalTo(60))
                .body("available", equalTo(50));
    }

    @Test
    void aLateCaptureTakesWhatIsStillThere() {
        String holdId = member.held("hold", Body.holdOf(60));
        Late.makeOver(member, holdId);

        member.capture("key", holdId, Body.capture().with("/onExpired", "'RETRY'"))
                .statusCode(200)
                .body("points", equalTo(60))
                .body("balance.available", equalTo(40));
        member.get("/holds/" + holdId).body("state", equalTo("CAPTURED")).body("captured", equalTo(60));
    }

    @Test
    void aLateCaptureOfSomePointsTakesThoseAlone() {
        String holdId = member.held("hold", Body.holdOf(60));
        Late.makeOver(member, holdId);
        Body some = Body.captureOf(25).with("/onExpired", "'RETRY'");

        member.capture("key", holdId, some)
                .statusCode(200)
                .body("points", equalTo(25))
                .body("released", equalTo(0))
                .body("balance.available", equalTo(75))
                .body("balance.held", equalTo(0));

        member.capture("another", holdId, some).statusCode(200).header("Idempotent-Replayed", "true");
        member.capture("more", holdId, Body.capture().with("/onExpired", "'RETRY'"))
                .statusCode(409)
                .body("code", equalTo("HOLD_CAPTURED"));
        member.get("/holds/" + holdId)
                .body("state", equalTo("CAPTURED"))
                .body("captured", equalTo(25))
                .body("released", equalTo(35));
    }

    @Test
    void whatIsTriedAgainThoughItIsNotLateIsAnOrdinaryCapture() {
        String holdId = member.held("hold", Body.holdOf(60));
        Body retry = Body.captureOf(25).with("/onExpired", "'RETRY'");

        member.capture("key", holdId, retry).statusCode(200).body("released", equalTo(35));

        String voided = member.held("next", Body.holdOf(60).with("/orderId", "'order-2'"));
        member.giveBack("void", voided).statusCode(200);
        member.capture("late", voided, retry).statusCode(409).body("code", equalTo("HOLD_VOIDED"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        member.capture("key", "h-unknown", Body.capture()).statusCode(404).body("code", equalTo("HOLD_NOT_FOUND"));
        member.giveBack("void", "h-unknown").statusCode(404);
        member.get("/holds/h-unknown").statusCode(404).body("code", equalTo("HOLD_NOT_FOUND"));
        Member.unknown().get("/holds/h-unknown").statusCode(404).body("code", equalTo("ACCOUNT_NOT_FOUND"));
    }

    @Test
    void anotherMembersHoldIsNotFound() {
        String holdId = Member.with(100).held("hold", Body.holdOf(30));

        member.capture("key", holdId, Body.capture()).statusCode(404);
    }

    @Test
    void noMoreIsCapturedThanIsHeld() {
        String holdId = member.held("hold", Body.holdOf(30));

        member.capture("key", holdId, Body.captureOf(31)).statusCode(422).body("code", equalTo("CAPTURE_EXCEEDS_HOLD"));
        member.get("/balance").body("held", equalTo(30));
    }

    private void wrong(String below, Body body, String code, String field) {
        Requests.wrong()
                .contentType("application/json")
                .header(Requests.KEY, "key")
                .body(body.toString())
                .post(member.path(below))
                .then()
                .statusCode(400)
                .body("code", equalTo(code))
                .body("field", equalTo(field));
    }
}
