package io.cumul.api.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.cumul.api.call.Body;
import io.cumul.api.call.Member;
import io.cumul.api.call.PatientCache;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A member who had 100 points, spent 30 of them on an order of 12.50 and earned 12 for it. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class RefundTest {
    private static final String MUG = "[{'sku':'mug','quantity':1,'amount':'12.50'}]";

    private Member member;

    @BeforeEach
    void buy() {
        member = Member.with(100);
        member.redeem("spend", Body.redemptionOf(30)).statusCode(201);
        member.earn("earn", Body.purchase()).statusCode(201);
    }

    @Test
    void takesBackWhatWasEarnedAndGivesBackWhatWasSpent() {
        member.refund("key", Body.refundOf(MUG))
                .statusCode(201)
                .header("Location", member.path("/entries/7"))
                .header("Idempotent-Replayed", (String) null)
                .body("accountId", equalTo(member.id()))
                .body("seq", equalTo(7))
                .body("kind", equalTo("REFUND"))
                .body("orderId", equalTo("order-1"))
                .body("refundId", equalTo("return-1"))
                .body("clawedBack", equalTo(12))
                .body("restored", equalTo(30))
                .body("expired", equalTo(0))
                .body("owed", equalTo(0))
                .body("forgiven", equalTo(0))
                .body("entries", contains(5, 6, 7))
                .body("balance.available", equalTo(100))
                .body("balance.version", equalTo(7))
                .body("$", not(hasKey("shortfall")))
                .body("$", not(hasKey("part")));
        member.get("/balance").body("available", equalTo(100)).body("owed", equalTo(0));
    }

    @Test
    void showsEachStepInTheStatement() {
        member.refund("key", Body.refundOf(MUG)).statusCode(201);

        member.get("/entries?limit=3")
                .body("entries.kind", contains("REFUND", "CLAW_BACK", "RESTORE"))
                .body("entries.points", contains(0, 12, 30))
                .body("entries.from", contains(null, "AVAILABLE", "REDEEMED"))
                .body("entries.to", contains(null, "CLAWED_BACK", "AVAILABLE"))
                .body("entries.orderId", contains("order-1", "order-1", "order-1"))
                .body("entries.refundId", contains("return-1", "return-1", "return-1"));
    }

    @Test
    void answersARepetitionAsTheFirstTime() {
        String first = member.refund("key", Body.refundOf(MUG)).extract().asString();

        String again = member.refund("key", Body.refundOf(MUG))
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .extract()
                .asString();

        assertThat(again).isEqualTo(first);
    }

    @Test
    void isMadeOnceWhateverTheKey() {
        member.refund("key", Body.refundOf(MUG)).statusCode(201);

        member.refund("other", Body.refundOf(MUG))
                .statusCode(409)
                .body("code", equalTo("REFUND_ALREADY_MADE"))
                .body("seq", equalTo(7));
    }

    @Test
    void comesToTheSameInTurnsByAmounts() {
        for (int i = 0; i < 5; i++) {
            member.refund(
                            "key-" + i,
                            Body.refund()
                                    .with("/orderId", "'order-1'")
                                    .with("/refundId", "'return-" + i + "'")
                                    .with("/amount", "'2.00'"))
                    .statusCode(201);
        }

        member.get("/balance").body("available", equalTo(82 + 24 - 10));
        member.refund("rest", Body.refundOfEverything("order-1").with("/refundId", "'rest'"))
                .statusCode(201)
                .body("clawedBack", equalTo(2))
                .body("restored", equalTo(6))
                .body("balance.available", equalTo(100));
    }

    @Test
    void leavesADebtThatLaterPointsPay() {
        member.redeem("all", Body.redemptionOf(82).with("/orderId", "'order-2'"))
                .statusCode(201);

        member.refund("key", Body.refundOfEverything("funds"))
                .statusCode(201)
                .body("clawedBack", equalTo(100))
                .body("owed", equalTo(100))
                .body("balance.available", equalTo(-100))
                .body("balance.owed", equalTo(100));
        member.get("/balance").body("available", equalTo(-100)).body("owed", equalTo(100));

        member.earn("more", Body.purchaseFor(130).with("/orderId", "'order-3'"))
                .statusCode(201)
                .body("balance.available", equalTo(30));
        member.redeem("spend-30", Body.redemptionOf(31).with("/orderId", "'order-4'"))
                .statusCode(409)
                .body("available", equalTo(30));
    }

    @Test
    void bringsBackWhatWasSpentOnAnOrderThatNeverEarned() {
        member.redeem(
                        "spend-2",
                        Body.redemptionOf(40)
                                .with("/orderId", "'order-2'")
                                .with("/orderTotal", "{'amount':'50.00','currency':'EUR'}"))
                .statusCode(201);

        member.refund("key", Body.refund().with("/orderId", "'order-2'").with("/amount", "'12.50'"))
                .statusCode(201)
                .body("restored", equalTo(10))
                .body("clawedBack", equalTo(0));
        member.refund("key-2", Body.refundOfEverything("order-2").with("/refundId", "'return-2'"))
                .statusCode(201)
                .body("restored", equalTo(30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'sku':'mug','quantity':2,'amount':'12.50'}]",
                "[{'sku':'mug','quantity':1,'amount':'12.51'}]",
                "[{'sku':'cup','quantity':1,'amount':'1.00'}]",
                "[{'sku':'mug','line':2,'quantity':1,'amount':'1.00'}]"
            })
    void isNoMoreThanWasBought(String lines) {
        Member.Standing before = member.standing();

        member.refund("key", Body.refundOf(lines)).statusCode(422).body("code", equalTo("REFUND_EXCEEDS_ORDER"));

        assertThat(member.standing()).isEqualTo(before);
    }

    @Test
    void isOfAnOrderThatIsKnown() {
        member.refund("key", Body.refundOfEverything("order-9"))
                .statusCode(404)
                .body("code", equalTo("ORDER_NOT_FOUND"));
        Member.unknown()
                .refund("key", Body.refundOfEverything("order-1"))
                .statusCode(404)
                .body("code", equalTo("ACCOUNT_NOT_FOUND"));
    }

    @Test
    void namesThePartWhereThereAreSeveral() {
        for (String part : new String[] {"p-1", "p-2"}) {
            member.earn(part, Body.purchase().with("/orderId", "'order-2'").with("/part", "'" + part + "'"))
                    .statusCode(201);
        }

        member.refund("key", Body.refundOfEverything("order-2"))
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"))
                .body("field", equalTo("part"));
        member.refund("other", Body.refundOfEverything("order-2").with("/part", "'p-2'"))
                .statusCode(201)
                .body("part", equalTo("p-2"))
                .body("clawedBack", equalTo(12));
    }
}
