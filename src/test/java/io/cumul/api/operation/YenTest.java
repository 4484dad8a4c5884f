package io.cumul.api.operation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.cumul.api.call.Body;
import io.cumul.api.call.Member;
import io.cumul.api.call.Requests;
import io.cumul.api.call.Till;
import io.cumul.api.call.Yen;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Money without decimals: 1 point for 100 yen; 2 points pay 3 yen, in tens of points and up to half of what is payable, and that
 * part earns nothing; what cannot be taken back is charged.
 */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(Yen.class)
class YenTest {
    private Till till;

    @BeforeEach
    void enrol() {
        till = new Till(Member.enrolled(), "JPY");
    }

    @Test
    void earnsForWholeYen() {
        till.buys("o1", "12345")
                .statusCode(201)
                .body("points", equalTo(123))
                .body("explanation.hits[0].basis", equalTo("12345"))
                .body("explanation.hits[0].rate.per", equalTo("100"));
    }

    @Test
    void knowsNoFractionOfOne() {
        Requests.wrong()
                .contentType("application/json")
                .header(Requests.KEY, "key")
                .body(Body.purchase()
                        .with("/purchase/currency", "'JPY'")
                        .with("/purchase/lines/0/amount", "'12.5'")
                        .toString())
                .post(till.member().path("/earn"))
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"))
                .body("field", equalTo("purchase.lines[0].amount"));
        till.returns("o1", "r1", "0.5").statusCode(400).body("field", equalTo("amount"));
    }

    @Test
    void theValueShownIsTheValueTaken() {
        till.buys("funds", "123456").statusCode(201);

        // Half of it is 28 yen, which take 19 points: of whole tens, 10 points pay 15 yen.
        till.quote("57").statusCode(200).body("redeem.maxAmount", equalTo("15")).body("redeem.maxPoints", equalTo(10));

        till.pays("o1", "15", "57")
                .statusCode(201)
                .body("points", equalTo(10))
                .body("payment.amount", equalTo("15"))
                .body("payment.currency", equalTo("JPY"));
        till.pays("o2", "16", "57").statusCode(422).body("reason", equalTo("NOT_A_STEP"));
        till.pays("o2", "29", "57").statusCode(422).body("reason", equalTo("ABOVE_SHARE"));
        till.pays("o2", "58", "57").statusCode(422).body("reason", equalTo("ABOVE_PAYABLE"));
    }

    @Test
    void whatWasPaidWithPointsEarnsNothingAndAllOfItComesBack() {
        till.buys("funds", "10000").statusCode(201);
        till.pays("o1", "15", "5700").statusCode(201).body("balance.available", equalTo(90));

        till.buys("o1", "5700")
                .statusCode(201)
                .body("points", equalTo(56))
                .body("explanation.hits[0].basis", equalTo("5685"))
                .body("explanation.misses.amount", contains("15"));

        till.returns("o1", "r1", "2850")
                .statusCode(201)
                .body("clawedBack", equalTo(28))
                .body("restored", equalTo(5));
        till.returns("o1", "r2", null)
                .statusCode(201)
                .body("clawedBack", equalTo(28))
                .body("restored", equalTo(5))
                .body("balance.available", equalTo(100));
    }

    /** Two points are worth three yen: a fraction of a yen is charged as soon as the returns together come to a whole one. */
    @Test
    void chargesWhatCannotBeTakenBack() {
        till.buys("o1", "5000").statusCode(201).body("points", equalTo(50));
        till.member()
                .redeem("spend", Body.redemptionOf(50).with("/orderId", "'o2'"))
                .statusCode(201);

        till.returns("o1", "r1", "1700")
                .statusCode(201)
                .body("clawedBack", equalTo(0))
                .body("owed", equalTo(0))
                .body("forgiven", equalTo(0))
                .body("shortfall.points", equalTo(17))
                .body("shortfall.amount", equalTo("25"))
                .body("shortfall.currency", equalTo("JPY"))
                .body("balance.available", equalTo(0));
        till.returns("o1", "r2", null)
                .statusCode(201)
                .body("shortfall.points", equalTo(33))
                .body("shortfall.amount", equalTo("50"))
                .body("balance.available", equalTo(0));
    }
}
