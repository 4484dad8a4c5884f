package io.cumul.api.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.cumul.api.call.Body;
import io.cumul.api.call.Club;
import io.cumul.api.call.Ledger;
import io.cumul.api.call.Member;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Returns in a program with tiers, pending points, campaigns and budgets. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(Club.class)
class ClubRefundTest {
    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.enrolled();
    }

    @Test
    void takesPendingPointsAndTheTierTheyHadBrought() {
        member.earn("key", Body.purchaseFor(600)).statusCode(201).body("tier.id", equalTo("GOLD"));

        member.refund("return", Body.refundOf("[{'line':1,'sku':'mug','quantity':1,'amount':'200.00'}]"))
                .statusCode(201)
                .body("clawedBack", equalTo(200))
                .body("balance.pending", equalTo(400))
                .body("tier.id", equalTo("BASE"))
                .body("tier.name", equalTo("Base"))
                .body("tier.qualifyingPoints", equalTo(400));
        member.get("").body("tier.id", equalTo("BASE")).body("balance.pending", equalTo(400));
    }

    @Test
    void givesTheBudgetItsPointsBack() {
        long before = left();
        member.earn("key", Body.purchaseFor(20).with("/purchase/lines/0/category", "'ceramics'"))
                .statusCode(201)
                .body("points", equalTo(25));

        member.refund("return", Body.refundOfEverything("order-1"))
                .statusCode(201)
                .body("clawedBack", equalTo(25));

        assertThat(left()).isEqualTo(before);
    }

    /** The offer is one for each member: who returns it may have it again. */
    @Test
    void givesTheMembersCapItsPointsBack() {
        Body limited = Body.purchaseFor(20).with("/purchase/lines/0/category", "'limited'");
        member.earn("key", limited).statusCode(201).body("points", equalTo(70));
        member.earn("key-2", limited.with("/orderId", "'order-2'"))
                .statusCode(409)
                .body("code", equalTo("LIMIT_REACHED"));
        assertThat(context("order-1")).isEmpty();

        member.refund("return", Body.refundOfEverything("order-1"))
                .statusCode(201)
                .body("clawedBack", equalTo(70));

        member.earn("key-3", limited.with("/orderId", "'order-3'"))
                .statusCode(201)
                .body("points", equalTo(70))
                .body("$", not(hasKey("shortfall")));
    }

    private String context(String orderId) {
        return Ledger.text("SELECT context FROM purchase WHERE account_id = ? AND order_id = ?", member.id(), orderId);
    }

    private static long left() {
        return Long.parseLong(
                Ledger.text("SELECT sum(remaining) FROM stripe WHERE resource = 'budgeted' AND program_id = 'club'"));
    }
}
