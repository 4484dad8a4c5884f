package io.cumul.api.operation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.cumul.api.call.Body;
import io.cumul.api.call.Cache;
import io.cumul.api.call.Member;
import io.cumul.api.call.PatientCache;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class RedeemTest {
    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.with(100);
    }

    @Test
    void spendsPoints() {
        member.redeem("key", Body.redemptionOf(30).with("/orderTotal", "{'amount':'49.90','currency':'EUR'}"))
                .statusCode(201)
                .header("Location", member.path("/entries/3"))
                .header("ETag", matchesPattern("W/\"3\\.[1-9]\\d+\""))
                .header("X-Balance-Source", "ledger")
                .header("X-Balance-Check", "sufficient")
                .header("Idempotent-Replayed", (String) null)
                .body("accountId", equalTo(member.id()))
                .body("seq", equalTo(3))
                .body("kind", equalTo("REDEEM"))
                .body("points", equalTo(30))
                .body("orderId", equalTo("order-1"))
                .body("redeemedOnOrder", equalTo(30))
                .body("balance.available", equalTo(70))
                .body("balance.pending", equalTo(0))
                .body("balance.held", equalTo(0))
                .body("balance.owed", equalTo(0))
                .body("balance.version", equalTo(3))
                .body("balance.asOf", notNullValue());
    }

    @Test
    void spendsTheLastPoint() {
        member.redeem("key", Body.redemptionOf(100))
                .statusCode(201)
                .header("ETag", "W/\"3.0\"")
                .body("balance.available", equalTo(0));
    }

    @Test
    void spendsOnOneOrderSeveralTimes() {
        member.redeem("first", Body.redemptionOf(30)).statusCode(201);
        member.redeem("other", Body.redemptionOf(5).with("/orderId", "'order-2'"))
                .statusCode(201);

        member.redeem("second", Body.redemptionOf(10))
                .statusCode(201)
                .body("redeemedOnOrder", equalTo(40))
                .body("balance.available", equalTo(55));
    }

    @Test
    void saysThatTheSnapshotCouldNotPay() {
        member.redeem("key", Body.redemptionOf(101)).statusCode(409).header("X-Balance-Check", "doubt");
    }

    @Test
    void saysThatThereWasNoSnapshot() {
        Cache.forget(member);

        member.redeem("key", Body.redemptionOf(100)).statusCode(201).header("X-Balance-Check", "miss");
    }

    @Test
    void isPaidByTheLedgerWhateverTheSnapshotSays() {
        String older = Cache.snapshot(member);
        member.earn("more", Body.purchaseFor(50)).statusCode(201);
        Cache.believe(member, older);

        member.redeem("key", Body.redemptionOf(150)).statusCode(201).header("X-Balance-Check", "doubt");
    }

    @Test
    void isRefusedByTheLedgerWhateverTheSnapshotSays() {
        String older = Cache.snapshot(member);
        member.redeem("all", Body.redemptionOf(100)).statusCode(201);
        Cache.believe(member, older);

        member.redeem("key", Body.redemptionOf(1))
                .statusCode(409)
                .header("X-Balance-Check", "sufficient")
                .body("code", equalTo("INSUFFICIENT_POINTS"));
    }
}
