package io.cumul.api.operation;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.cumul.api.call.Body;
import io.cumul.api.call.Dinar;
import io.cumul.api.call.Member;
import io.cumul.api.call.Requests;
import io.cumul.api.call.Till;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Money with three decimals: 7 points for 1.000 dinar; 3 points pay 0.010, to the nearest point and from 20 points, and that part
 * earns too; what cannot be taken back is charged at 7 points for 0.002.
 */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(Dinar.class)
class DinarTest {
    private Till till;

    @BeforeEach
    void enrol() {
        till = new Till(Member.enrolled(), "KWD");
    }

    @Test
    void earnsForThousandths() {
        till.buys("o1", "12.345")
                .statusCode(201)
                .body("points", equalTo(86))
                .body("explanation.hits[0].basis", equalTo("12.345"))
                .body("explanation.hits[0].rate.per", equalTo("1.000"));
        till.buys("o2", "0.142").statusCode(201).body("points", equalTo(0));
        till.buys("o3", "0.143").statusCode(201).body("points", equalTo(1));
    }

    @Test
    void knowsNoTenThousandths() {
        Requests.wrong()
                .contentType("application/json")
                .header(Requests.KEY, "key")
                .body(till.payment("o1", "1.0005", "2.000").toString())
                .post(till.member().path("/redeem"))
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"))
                .body("field", equalTo("payment.amount"));
    }

    @Test
    void theValueShownIsTheValueTaken() {
        till.buys("funds", "12.345").statusCode(201);

        // 0.288 takes 86.4 points, 0.289 would take 86.7.
        till.quote("9.000").body("redeem.maxAmount", equalTo("0.288")).body("redeem.maxPoints", equalTo(86));
        till.quote("0.105").body("redeem.maxAmount", equalTo("0.105")).body("redeem.maxPoints", equalTo(32));
        till.quote("0.064").body("redeem.maxPoints", equalTo(0));

        till.pays("o1", "0.064", "0.105").statusCode(422).body("reason", equalTo("BELOW_MINIMUM"));
        till.pays("o1", "0.105", "0.105")
                .statusCode(201)
                .body("points", equalTo(32))
                .body("payment.amount", equalTo("0.105"))
                .body("balance.available", equalTo(54));
        till.pays("o2", "0.065", "0.065").statusCode(201).body("points", equalTo(20));
    }

    @Test
    void whatWasPaidWithPointsEarnsTooAndAllOfItComesBack() {
        till.buys("funds", "10.000").statusCode(201);
        till.pays("o1", "0.105", "2.500").statusCode(201).body("points", equalTo(32));

        till.buys("o1", "2.500")
                .statusCode(201)
                .body("points", equalTo(17))
                .body("explanation.hits[0].basis", equalTo("2.500"))
                .body("explanation.misses", empty());

        till.returns("o1", "r1", "1.250")
                .statusCode(201)
                .body("clawedBack", equalTo(9))
                .body("restored", equalTo(16));
        till.returns("o1", "r2", null)
                .statusCode(201)
                .body("clawedBack", equalTo(8))
                .body("restored", equalTo(16))
                .body("$", not(hasKey("shortfall")))
                .body("balance.available", equalTo(70));
    }

    @Test
    void chargesWhatCannotBeTakenBackToTheThousandth() {
        till.buys("o1", "10.000").statusCode(201).body("points", equalTo(70));
        till.member()
                .redeem("spend", Body.redemptionOf(70).with("/orderId", "'o2'"))
                .statusCode(201);

        // 35 points are worth 0.010, and one more less than 0.001.
        till.returns("o1", "r1", "5.000")
                .statusCode(201)
                .body("shortfall.points", equalTo(35))
                .body("shortfall.amount", equalTo("0.010"))
                .body("shortfall.currency", equalTo("KWD"));
        till.returns("o1", "r2", "0.001")
                .statusCode(201)
                .body("shortfall.points", equalTo(1))
                .body("shortfall.amount", equalTo("0.000"));
        till.returns("o1", "r3", null)
                .statusCode(201)
                .body("shortfall.points", equalTo(34))
                .body("shortfall.amount", equalTo("0.010"))
                .body("balance.available", equalTo(0));
    }
}
