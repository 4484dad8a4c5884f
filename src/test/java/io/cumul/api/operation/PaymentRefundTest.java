package io.cumul.api.operation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.cumul.api.call.Body;
import io.cumul.api.call.Member;
import io.cumul.api.call.Rewarding;
import io.cumul.api.call.Till;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Returns of orders that were paid with points in part: a cent earns a point and a point pays a cent, what was paid with points
 * earns nothing, and what cannot be taken back is forgiven.
 */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(Rewarding.class)
class PaymentRefundTest {
    private Till till;

    @BeforeEach
    void enrol() {
        till = new Till(Member.enrolled(), "EUR");
        till.buys("funds", "10.00").statusCode(201);
    }

    @Test
    void thePointsPaidComeBackAndWhatTheRestEarnedIsTaken() {
        till.quote("12.50").body("redeem.maxAmount", equalTo("6.00"));
        till.pays("o1", "5.00", "12.50").statusCode(201).body("points", equalTo(500));
        till.buys("o1", "12.50")
                .statusCode(201)
                .body("points", equalTo(750))
                .body("explanation.misses.amount", contains("5.00"));

        till.returns("o1", "r1", "6.25")
                .statusCode(201)
                .body("clawedBack", equalTo(375))
                .body("restored", equalTo(250));
        till.returns("o1", "r2", null)
                .statusCode(201)
                .body("clawedBack", equalTo(375))
                .body("restored", equalTo(250))
                .body("balance.available", equalTo(1_000));
    }

    @Test
    void aPaymentThatWasSetAsideAndCapturedComesBackToo() {
        String hold = till.member().held("hold", till.payment("o1", "5.00", "12.50"));
        till.member().capture("capture", hold, Body.capture()).statusCode(200);
        till.buys("o1", "12.50").statusCode(201).body("points", equalTo(750));

        till.returns("o1", "r1", null)
                .statusCode(201)
                .body("clawedBack", equalTo(750))
                .body("restored", equalTo(500))
                .body("balance.available", equalTo(1_000));
    }

    @Test
    void whatCannotBeTakenBackIsForgiven() {
        till.buys("o1", "12.50").statusCode(201).body("points", equalTo(1_250));
        spend("o2", 2_000);

        till.returns("o1", "r1", "5.00")
                .statusCode(201)
                .body("clawedBack", equalTo(250))
                .body("forgiven", equalTo(250))
                .body("owed", equalTo(0))
                .body("$", not(hasKey("shortfall")))
                .body("balance.available", equalTo(0))
                .body("balance.owed", equalTo(0));

        till.buys("o3", "1.00").statusCode(201).body("balance.available", equalTo(100));
    }

    private void spend(String orderId, long points) {
        till.member()
                .redeem("spend-" + orderId, Body.redemptionOf(points).with("/orderId", "'" + orderId + "'"))
                .statusCode(201);
    }
}
