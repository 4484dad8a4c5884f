package io.cumul.api.operation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.cumul.api.call.Body;
import io.cumul.api.call.Cache;
import io.cumul.api.call.Ledger;
import io.cumul.api.call.Member;
import io.cumul.api.call.PatientCache;
import io.cumul.api.call.Requests;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class AdjustmentTest {
    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.with(100);
    }

    @Test
    void givesPoints() {
        member.adjust("key", Body.adjustment(25).with("/note", "'late delivery'"))
                .statusCode(201)
                .header("Location", member.path("/entries/3"))
                .header("X-Balance-Source", "ledger")
                .header("Idempotent-Replayed", (String) null)
                .body("accountId", equalTo(member.id()))
                .body("seq", equalTo(3))
                .body("kind", equalTo("ADJUST"))
                .body("points", equalTo(25))
                .body("from", equalTo("ADJUSTED"))
                .body("to", equalTo("AVAILABLE"))
                .body("at", notNullValue())
                .body("reasonCode", equalTo("GOODWILL"))
                .body("note", equalTo("late delivery"))
                .body("actor", equalTo("demo-manager"))
                .body("lots", hasSize(1))
                .body("lots[0].points", equalTo(25))
                .body("lots[0].expiresAt", notNullValue())
                .body("balance.available", equalTo(125))
                .body("balance.version", equalTo(3));
    }

    @Test
    void takesPoints() {
        member.adjust("key", Body.adjustment(-40))
                .statusCode(201)
                .body("points", equalTo(40))
                .body("from", equalTo("AVAILABLE"))
                .body("to", equalTo("ADJUSTED"))
                .body("note", nullValue())
                .body("balance.available", equalTo(60));
    }

    @Test
    void isInTheStatementWithItsReasonAndWhoDidIt() {
        member.adjust("key", Body.adjustment(-40).with("/note", "'paid out'")).statusCode(201);

        member.get("/entries/3")
                .statusCode(200)
                .body("kind", equalTo("ADJUST"))
                .body("points", equalTo(40))
                .body("reasonCode", equalTo("GOODWILL"))
                .body("note", equalTo("paid out"))
                .body("actor", equalTo("demo-manager"))
                .body("available", equalTo(60));
        member.get("/entries")
                .body("entries[0].reasonCode", equalTo("GOODWILL"))
                .body("entries[1].reasonCode", nullValue());
    }

    @Test
    void takesNoMoreThanThereIs() {
        member.adjust("key", Body.adjustment(-101))
                .statusCode(409)
                .body("code", equalTo("INSUFFICIENT_POINTS"))
                .body("requested", equalTo(101))
                .body("available", equalTo(100));
    }

    @Test
    void givesNoMoreThanAnAccountMayHold() {
        Member full = Member.enrolled();

        Ledger.whileFull(
                        full,
                        () -> full.adjust("key", Body.adjustment(1)).extract().response())
                .then()
                .statusCode(409)
                .body("code", equalTo("LIMIT_REACHED"))
                .body("limit", equalTo("ACCOUNT_POINTS"));
    }

    @Test
    void isForNobodyElsesKey() {
        Requests.right(Body.adjustment(25))
                .header(Requests.KEY, "key")
                .post(member.path("/adjustments"))
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        member.get("/balance").body("available", equalTo(100));
    }

    @ParameterizedTest(name = "known to Redis: {0}")
    @ValueSource(booleans = {false, true})
    void isDoneOnceUnderItsKey(boolean known) {
        String first = member.adjust("key", Body.adjustment(25)).extract().asString();
        if (known) {
            member.adjust("key", Body.adjustment(25)).statusCode(201);
            Cache.learns(member, "key");
        }

        member.adjust("key", Body.adjustment(25))
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body(equalTo(first));
        member.adjust("key", Body.adjustment(-25)).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        member.get("/balance").body("available", equalTo(125));
    }
}
