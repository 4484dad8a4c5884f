package io.cumul.api.operation;

import static io.cumul.api.call.Requests.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.cumul.api.call.Body;
import io.cumul.api.call.Cache;
import io.cumul.api.call.Late;
import io.cumul.api.call.Member;
import io.cumul.api.call.PatientCache;
import io.cumul.api.call.Requests;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class StatusTest {
    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.with(100);
    }

    @Test
    void aFrozenAccountIsShownAsOneAndKeepsItsPoints() {
        member.turn("key", "freeze")
                .statusCode(200)
                .header("ETag", matchesPattern("W/\"3\\..*"))
                .header("X-Balance-Source", "ledger")
                .header("Idempotent-Replayed", (String) null)
                .body("accountId", equalTo(member.id()))
                .body("status", equalTo("FROZEN"))
                .body("balance.available", equalTo(100))
                .body("balance.version", equalTo(3))
                .body("expiring", hasSize(1));

        member.get("").body("status", equalTo("FROZEN"));
        member.get("/entries/3")
                .body("kind", equalTo("FREEZE"))
                .body("points", equalTo(0))
                .body("from", nullValue())
                .body("reasonCode", equalTo("CARD_STOLEN"))
                .body("actor", equalTo("demo-manager"));
    }

    @Test
    void nothingIsSpentFromAFrozenAccountUntilItGoesOn() {
        member.turn("freeze", "freeze").statusCode(200);

        member.redeem("first", Body.redemptionOf(5)).statusCode(409).body("code", equalTo("ACCOUNT_FROZEN"));
        member.earn("earn", Body.purchase()).statusCode(409).body("code", equalTo("ACCOUNT_FROZEN"));
        member.put(Body.enrolment().with("/locale", "'fr'")).statusCode(200);
        member.turn("unfreeze", "unfreeze").statusCode(200).body("status", equalTo("ACTIVE"));

        member.redeem("second", Body.redemptionOf(5)).statusCode(201);
        member.redeem("first", Body.redemptionOf(5))
                .statusCode(409)
                .header("Idempotent-Replayed", "true")
                .body("code", equalTo("ACCOUNT_FROZEN"));
    }

    @Test
    void aClosedAccountHasNothingLeftAndCanStillBeRead() {
        member.turn("key", "close")
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("balance.available", equalTo(0))
                .body("expiring", hasSize(0));

        member.get("").statusCode(200).body("status", equalTo("CLOSED"));
        member.get("/balance").statusCode(200).body("available", equalTo(0));
        member.get("/entries/3")
                .body("kind", equalTo("CLOSE"))
                .body("points", equalTo(100))
                .body("from", equalTo("AVAILABLE"))
                .body("to", equalTo("ADJUSTED"))
                .body("reasonCode", equalTo("CARD_STOLEN"))
                .body("actor", equalTo("demo-manager"));
    }

    @Test
    void nothingChangesAClosedAccount() {
        member.turn("close", "close").statusCode(200);
        Member.Standing before = member.standing();

        String closed = "ACCOUNT_CLOSED";
        member.redeem("redeem", Body.redemptionOf(5)).statusCode(409).body("code", equalTo(closed));
        member.earn("earn", Body.purchase()).statusCode(409).body("code", equalTo(closed));
        member.earn("act", Body.action()).statusCode(409).body("code", equalTo(closed));
        member.put(Body.enrolment().with("/locale", "'fr'")).statusCode(409).body("code", equalTo(closed));
        member.adjust("adjust", Body.adjustment(5)).statusCode(409).body("code", equalTo(closed));
        member.turn("freeze", "freeze").statusCode(409).body("code", equalTo(closed));
        member.turn("unfreeze", "unfreeze").statusCode(409).body("code", equalTo(closed));
        member.turn("again", "close").statusCode(200).body("status", equalTo("CLOSED"));

        assertThat(member.standing()).isEqualTo(before);
    }

    @Test
    void whatIsHeldIsCapturedThoughTheAccountIsFrozenMeanwhile() {
        String holdId = member.held("hold", Body.holdOf(40));
        member.turn("freeze", "freeze").statusCode(200).body("balance.held", equalTo(40));

        member.hold("more", Body.holdOf(5).with("/orderId", "'order-2'"))
                .statusCode(409)
                .body("code", equalTo("ACCOUNT_FROZEN"));
        member.capture("capture", holdId, Body.capture()).statusCode(200).body("balance.available", equalTo(60));
    }

    @Test
    void whatIsHeldInAFrozenAccountIsGivenBackAndOnceOverItIsNotTakenUpAgain() {
        String voided = member.held("hold-1", Body.holdOf(40));
        String late = member.held("hold-2", Body.holdOf(20).with("/orderId", "'order-2'"));
        member.turn("freeze", "freeze").statusCode(200);

        member.giveBack("void", voided).statusCode(200).body("balance.available", equalTo(80));
        Late.makeOver(member, late);

        member.capture("late", late, Body.capture().with("/onExpired", "'RETRY'"))
                .statusCode(409)
                .body("code", equalTo("ACCOUNT_FROZEN"));
        member.get("/balance").body("available", equalTo(100)).body("held", equalTo(0));
        member.turn("unfreeze", "unfreeze").statusCode(200);
        member.capture("again", late, Body.capture().with("/onExpired", "'RETRY'"))
                .statusCode(200);
    }

    @Test
    void whatIsHeldIsLetGoWhenTheAccountIsClosed() {
        String holdId = member.held("hold", Body.holdOf(40));

        member.turn("close", "close").statusCode(200).body("balance.held", equalTo(0));

        member.get("/holds/" + holdId).statusCode(200).body("state", equalTo("VOIDED"));
        member.capture("capture", holdId, Body.capture()).statusCode(409).body("code", equalTo("ACCOUNT_CLOSED"));
        member.giveBack("void", holdId).statusCode(409).body("code", equalTo("ACCOUNT_CLOSED"));
    }

    @Test
    void whatIsTheCaseAlreadyIsNotBookedAgain() {
        member.turn("unfreeze", "unfreeze").statusCode(200).body("balance.version", equalTo(2));
        member.turn("freeze", "freeze").statusCode(200).body("balance.version", equalTo(3));
        member.turn("other", "freeze")
                .statusCode(200)
                .header("Idempotent-Replayed", (String) null)
                .body("status", equalTo("FROZEN"))
                .body("balance.version", equalTo(3));
    }

    @ParameterizedTest(name = "known to Redis: {0}")
    @ValueSource(booleans = {false, true})
    void aKeyShowsWhatItShowedFirst(boolean known) {
        Response first = member.turn("key", "freeze").statusCode(200).extract().response();
        member.turn("go-on", "unfreeze").statusCode(200);
        if (known) {
            member.turn("key", "freeze").statusCode(200);
            Cache.learns(member, "key");
        }

        Response replay = member.turn("key", "freeze")
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .extract()
                .response();

        assertThat(replay.asString()).isEqualTo(first.asString());
        assertThat(replay.header("ETag")).isEqualTo(first.header("ETag"));
        member.get("").body("status", equalTo("ACTIVE"));
    }

    @ParameterizedTest(name = "known to Redis: {0}")
    @ValueSource(booleans = {false, true})
    void aKeyUnderWhichThereWasNothingToDoNeverActs(boolean known) {
        Response first =
                member.turn("key", "unfreeze").statusCode(200).extract().response();
        member.turn("freeze", "freeze").statusCode(200);
        if (known) {
            member.turn("key", "unfreeze").statusCode(200);
            Cache.learns(member, "key");
        }

        Response replay = member.turn("key", "unfreeze")
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .extract()
                .response();

        assertThat(replay.asString()).isEqualTo(first.asString());
        member.get("").body("status", equalTo("FROZEN"));
    }

    @Test
    void aKeyIsForOneMeaning() {
        member.turn("key", "freeze").statusCode(200);

        member.turn("key", "unfreeze").statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        member.get("").body("status", equalTo("FROZEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"freeze", "unfreeze", "close"})
    void isForManagersAndEnrolledMembers(String operation) {
        Requests.right(Body.reason())
                .header(KEY, "key")
                .post(member.path("/" + operation))
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        Member.unknown().turn("key", operation).statusCode(404).body("code", equalTo("ACCOUNT_NOT_FOUND"));
    }
}
