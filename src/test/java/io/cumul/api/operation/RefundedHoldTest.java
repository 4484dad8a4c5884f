package io.cumul.api.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.cumul.api.call.Body;
import io.cumul.api.call.Late;
import io.cumul.api.call.Member;
import io.cumul.api.call.PatientCache;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Returns of orders for which points were set aside. The order costs 50.00 and earns 50 points. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class RefundedHoldTest {
    private static final String TOTAL = "{'amount':'50.00','currency':'EUR'}";

    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.with(100);
    }

    @Test
    void anOrderThatIsOnlyHeldHasNothingToReturn() {
        String hold = member.held("hold", Body.holdOf(40).with("/orderTotal", TOTAL));

        member.refund("key", Body.refundOfEverything("order-1"))
                .statusCode(404)
                .body("code", equalTo("ORDER_NOT_FOUND"));

        member.get("/holds/" + hold).body("state", equalTo("HELD"));
        member.get("/balance").body("available", equalTo(60)).body("held", equalTo(40));
    }

    /** The checkout that has set the points aside is the one to resolve the hold: it may still be taking the payment. */
    @Test
    void aReturnLeavesTheHoldOfItsOrderAlone() {
        String hold = member.held("hold", Body.holdOf(40));
        buy(null, 50);

        refund("return-1", null)
                .body("clawedBack", equalTo(50))
                .body("restored", equalTo(0))
                .body("balance.available", equalTo(60))
                .body("balance.held", equalTo(40));
        member.capture("capture", hold, Body.capture()).statusCode(200).body("balance.available", equalTo(60));

        // What came too late for that return comes back with the next.
        refund("return-2", null).body("clawedBack", equalTo(0)).body("restored", equalTo(40));
        member.get("/balance").body("available", equalTo(100)).body("held", equalTo(0));
    }

    @Test
    void whatWasCapturedComesBackAndNotWhatWasReleased() {
        String hold = member.held("hold", Body.holdOf(60).with("/orderTotal", TOTAL));
        member.capture("capture", hold, Body.captureOf(40)).statusCode(200).body("released", equalTo(20));

        refund("return-1", "25.00").body("restored", equalTo(20)).body("balance.available", equalTo(80));
        refund("return-2", "12.51").body("restored", equalTo(10)).body("balance.available", equalTo(90));
        refund("return-3", "12.49").body("restored", equalTo(10)).body("balance.available", equalTo(100));

        member.refund("more", ofOrder("return-4", "0.01"))
                .statusCode(422)
                .body("code", equalTo("REFUND_EXCEEDS_ORDER"));
        member.get("/holds/" + hold).body("state", equalTo("CAPTURED")).body("captured", equalTo(40));
    }

    @Test
    void whatWasCapturedLateComesBackToo() {
        String hold = member.held("hold", Body.holdOf(60).with("/orderTotal", TOTAL));
        Late.makeOver(member, hold);
        member.capture("capture", hold, Body.captureOf(40).with("/onExpired", "'RETRY'"))
                .statusCode(200);

        refund("return-1", "25.00").body("restored", equalTo(20));
        refund("return-2", null).body("restored", equalTo(20)).body("balance.available", equalTo(100));
    }

    @Test
    void ofASplitOrderEachPartTakesItsShareOfWhatWasCapturedAlong() {
        String hold = member.held("hold", Body.holdOf(90));
        member.capture("capture", hold, Body.captureOf(80)).statusCode(200);
        buy("p-1", 20);
        buy("p-2", 30);

        refund("return-1", "15.00", "p-2")
                .body("part", equalTo("p-2"))
                .body("clawedBack", equalTo(15))
                .body("restored", equalTo(24));
        refund("return-2", null, "p-1").body("clawedBack", equalTo(20)).body("restored", equalTo(32));
        refund("return-3", null, "p-2").body("clawedBack", equalTo(15)).body("restored", equalTo(24));

        member.get("/balance").body("available", equalTo(100)).body("held", equalTo(0));
    }

    @Test
    void aRefundsNameIsGoodForOnePartOfAnOrder() {
        buy("p-1", 20);
        int seq = refundedAs("same", "p-1");
        buy("p-2", 30);

        member.refund("other", ofOrder("same", "30.00").with("/part", "'p-2'"))
                .statusCode(409)
                .body("code", equalTo("REFUND_ALREADY_MADE"))
                .body("seq", equalTo(seq));
        member.get("/balance").body("available", equalTo(130));
    }

    @Test
    void anotherReturnUnderTheSameNameIsNotMadeWhateverItsKeyAndMeaning() {
        buy(null, 50);
        int seq = refund("return-1", "10.00").extract().path("seq");

        member.refund("other", ofOrder("return-1", "20.00"))
                .statusCode(409)
                .body("code", equalTo("REFUND_ALREADY_MADE"))
                .body("seq", equalTo(seq));
        member.refund("key-return-1", ofOrder("return-1", "20.00"))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        member.get("/balance").body("available", equalTo(140)).body("version", equalTo(seq));
    }

    @Test
    void severalReturnsAreTogetherNoMoreThanWasBought() {
        buy(null, 50);
        refund("return-1", "30.00");
        Member.Standing before = member.standing();

        member.refund("more", ofOrder("return-2", "20.01"))
                .statusCode(422)
                .body("code", equalTo("REFUND_EXCEEDS_ORDER"));

        assertThat(member.standing()).isEqualTo(before);
        refund("return-2", "20.00").body("balance.available", equalTo(100));
    }

    @Test
    void aFrozenAccountTakesItsReturns() {
        member.redeem("spend", Body.redemptionOf(30)).statusCode(201);
        buy(null, 50);
        member.turn("freeze", "freeze").statusCode(200);

        refund("return-1", null)
                .body("clawedBack", equalTo(50))
                .body("restored", equalTo(30))
                .body("balance.available", equalTo(100));

        member.get("").body("status", equalTo("FROZEN"));
        member.get("/entries?limit=4").body("entries.kind", contains("REFUND", "CLAW_BACK", "RESTORE", "FREEZE"));
    }

    @Test
    void aClosedAccountTakesNoReturnAndStillTellsThoseBefore() {
        buy(null, 50);
        String first = refund("return-1", "10.00").extract().asString();
        member.turn("close", "close").statusCode(200);

        member.refund("late", ofOrder("return-2", "10.00")).statusCode(409).body("code", equalTo("ACCOUNT_CLOSED"));
        member.refund("unknown", Body.refundOfEverything("order-9"))
                .statusCode(409)
                .body("code", equalTo("ACCOUNT_CLOSED"));
        String again = refundAgain("return-1", "10.00");

        assertThat(again).isEqualTo(first);
        member.get("/balance").body("available", equalTo(0)).body("owed", equalTo(0));
    }

    private void buy(@Nullable String part, int euros) {
        Body purchase = Body.purchaseFor(euros);
        member.earn("earn-" + part, part == null ? purchase : purchase.with("/part", "'" + part + "'"))
                .statusCode(201)
                .body("points", equalTo(euros));
    }

    private int refundedAs(String refundId, String part) {
        return refund(refundId, null, part).extract().path("seq");
    }

    private String refundAgain(String refundId, String amount) {
        return refund(refundId, amount)
                .header("Idempotent-Replayed", "true")
                .extract()
                .asString();
    }

    /** All that is left if no amount is given. */
    private ValidatableResponse refund(String refundId, @Nullable String amount) {
        return member.refund("key-" + refundId, ofOrder(refundId, amount)).statusCode(201);
    }

    private ValidatableResponse refund(String refundId, @Nullable String amount, String part) {
        Body body = ofOrder(refundId, amount).with("/part", "'" + part + "'");
        return member.refund("key-" + refundId, body).statusCode(201);
    }

    private static Body ofOrder(String refundId, @Nullable String amount) {
        Body everything = Body.refundOfEverything("order-1").with("/refundId", "'" + refundId + "'");
        return amount == null ? everything : everything.without("/everything").with("/amount", "'" + amount + "'");
    }
}
