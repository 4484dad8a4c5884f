package io.cumul.api.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.cumul.api.call.Body;
import io.cumul.api.call.Member;
import io.cumul.api.call.Requests;
import io.cumul.api.call.Rewarding;
import io.cumul.api.call.Rewards;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Paying with points: 100 points for 1.00 EUR, 200 to 5,000 in hundreds, at most half of what is payable, which earns nothing. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(Rewarding.class)
class PaymentTest {
    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.enrolled();
        member.earn("funds", Body.purchaseFor(10).with("/orderId", "'funds'")).statusCode(201);
    }

    @Test
    void takesThePointsThatTheMoneyTakes() {
        pay("key", "4.00", "20.00")
                .statusCode(201)
                .body("points", equalTo(400))
                .body("payment.amount", equalTo("4.00"))
                .body("payment.currency", equalTo("EUR"))
                .body("$", not(hasKey("reward")))
                .body("balance.available", equalTo(600));
        member.get("/entries").body("entries[0].payment.amount", equalTo("4.00"));
    }

    @Test
    void isRefusedForTheFirstReasonThereIs() {
        refused("4.00", "3.99", "ABOVE_PAYABLE");
        refused("4.00", "7.99", "ABOVE_SHARE");
        refused("1.00", "20.00", "BELOW_MINIMUM");
        refused("51.00", "200.00", "ABOVE_MAXIMUM");
        refused("4.50", "20.00", "NOT_A_STEP");
        pay("poor", "11.00", "50.00")
                .statusCode(409)
                .body("code", equalTo("INSUFFICIENT_POINTS"))
                .body("requested", equalTo(1_100));
        member.redeem("unsaid", redemption("o1", "4.00", "20.00").without("/payment/payable"))
                .statusCode(422)
                .body("reason", equalTo("PAYABLE_MISSING"));
        member.redeem("dollars", redemption("o1", "4.00", "20.00").with("/payment/currency", "'USD'"))
                .statusCode(422)
                .body("code", equalTo("CURRENCY_MISMATCH"));
    }

    @Test
    void severalPaymentsPayNoMoreThanTheirShareTogether() {
        pay("one", "4.00", "12.00").statusCode(201);

        pay("two", "3.00", "12.00")
                .statusCode(422)
                .body("code", equalTo("PAYMENT_NOT_ALLOWED"))
                .body("reason", equalTo("ABOVE_SHARE"));
        pay("three", "2.00", "12.00").statusCode(201).body("redeemedOnOrder", equalTo(600));
        pay("four", "9.00", "12.00").statusCode(422).body("reason", equalTo("ABOVE_PAYABLE"));
    }

    @Test
    void whatARefundBringsBackMayBePaidAgain() {
        Body whole = redemption("o1", "6.00", "12.00").with("/orderTotal", "{'amount':'12.00','currency':'EUR'}");
        member.redeem("one", whole).statusCode(201);
        member.redeem("two", redemption("o1", "2.00", "12.00")).statusCode(422);

        member.refund("refund", Body.refundOfEverything("o1")).statusCode(201).body("restored", equalTo(600));

        member.redeem("three", whole).statusCode(201);
    }

    @Test
    void theOrdersTotalIsPayableWhereNothingElseIsSaid() {
        member.redeem(
                        "key",
                        redemption("o1", "4.00", "20.00")
                                .without("/payment/payable")
                                .with("/orderTotal", "{'amount':'8.00','currency':'EUR'}"))
                .statusCode(201);
    }

    @Test
    void theValueShownIsTheValueTaken() {
        JsonPath quote = quote("{'payable':{'amount':'15.99','currency':'EUR'}}");

        assertThat(quote.getString("redeem.maxAmount")).isEqualTo("7.00");
        assertThat(quote.getInt("redeem.maxPoints")).isEqualTo(700);
        pay("key", quote.getString("redeem.maxAmount"), "15.99")
                .statusCode(201)
                .body("points", equalTo(quote.getInt("redeem.maxPoints")));
    }

    /** Half of 16.00 EUR may be paid with points; 3.00 are, and 2.00 are set aside. */
    @Test
    void theValueShownForAnOrderIsTheValueThatCanStillBeTaken() {
        pay("one", "3.00", "16.00").statusCode(201);
        String hold = member.held("hold", redemption("o1", "2.00", "16.00"));

        JsonPath quote = quote("{'orderId':'o1','payable':{'amount':'16.00','currency':'EUR'}}");
        assertThat(quote.getString("redeem.maxAmount")).isEqualTo("3.00");
        assertThat(quote("{'orderId':'o1'}").getString("redeem.maxAmount")).isEqualTo("3.00");
        assertThat(quote("{'orderId':'o2','payable':{'amount':'16.00','currency':'EUR'}}")
                        .getString("redeem.maxAmount"))
                .isEqualTo("5.00");

        pay("more", "4.00", "16.00").statusCode(422).body("reason", equalTo("ABOVE_SHARE"));
        pay("as-shown", quote.getString("redeem.maxAmount"), "16.00")
                .statusCode(201)
                .body("points", equalTo(quote.getInt("redeem.maxPoints")));
        member.giveBack("void", hold).statusCode(200);
        assertThat(quote("{'orderId':'o1'}").getString("redeem.maxAmount")).isEqualTo("2.00");
    }

    @Test
    void aBasketIsPayableWhereNothingElseIsSaid() {
        JsonPath quote = quote("{'purchase':{'currency':'EUR','lines':[{'sku':'mug','quantity':1,'amount':'12.50'}]}}");

        assertThat(quote.getString("redeem.maxAmount")).isEqualTo("6.00");
    }

    @Test
    void theRewardShownIsTheRewardTaken() {
        List<Rewards> rewards = List.of(
                Rewards.with("/points", "1000"),
                Rewards.with("/points", "1001"),
                Rewards.with("/stock", "0"),
                Rewards.with("/eligibility", "{'tiers':['GOLD']}"),
                Rewards.with("/validFrom", "'2999-01-01T00:00:00Z'"));
        List<Map<String, Object>> shown = quote("{}").getList("redeem.rewards");

        for (Rewards reward : rewards) {
            Map<String, Object> one = shown.stream()
                    .filter(quoted -> reward.id().equals(quoted.get("rewardId")))
                    .findFirst()
                    .orElseThrow();
            ValidatableResponse taken = member.redeem("key-" + reward.id(), reward.redemption(reward.id()));
            if (Boolean.TRUE.equals(one.get("affordable"))) {
                taken.statusCode(201).body("points", equalTo(one.get("points")));
                member.earn("again-" + reward.id(), Body.purchaseFor(10).with("/orderId", "'" + reward.id() + "'"))
                        .statusCode(201);
            } else {
                taken.body("code", equalTo(one.get("reason")));
            }
        }
        assertThat(shown).anyMatch(one -> Boolean.TRUE.equals(one.get("affordable")));
    }

    @Test
    void whatWasPaidWithPointsEarnsNothing() {
        pay("key", "5.00", "12.50").statusCode(201);

        member.earn("earn", Body.purchase().with("/orderId", "'o1'"))
                .statusCode(201)
                .body("points", equalTo(750))
                .body("explanation.hits[0].basis", equalTo("7.50"))
                .body("explanation.misses.code", contains("EXCLUDED_TENDER"))
                .body("explanation.misses[0].amount", equalTo("5.00"))
                .body("explanation.messages", hasItem("What you pay with points earns no points (5.00 EUR)."));
    }

    @Test
    void whatWasPaidWithPointsIsSharedByTheParts() {
        pay("key", "5.00", "12.50").statusCode(201);

        part("one", "4.00").body("points", equalTo(0));
        part("two", "8.50").body("points", equalTo(750));
        part("three", "1.00").body("points", equalTo(100)).body("explanation.misses", empty());
    }

    /** What is set aside is paid only once it is captured. */
    @Test
    void theAwardShownForAnOrderIsTheAwardMade() {
        pay("pay", "5.00", "12.50").statusCode(201);
        member.held("hold", redemption("o1", "2.00", "20.00"));
        String purchase = "'purchase':{'currency':'EUR','lines':[{'sku':'mug','quantity':1,'amount':'12.50'}]}";

        assertThat(quote("{" + purchase + "}").getInt("earn.points")).isEqualTo(1_250);
        assertThat(quote("{'orderId':'o2'," + purchase + "}").getInt("earn.points"))
                .isEqualTo(1_250);
        assertThat(quote("{'orderId':'o1'," + purchase + "}").getInt("earn.points"))
                .isEqualTo(750);

        member.earn("earn", Body.purchase().with("/orderId", "'o1'"))
                .statusCode(201)
                .body("points", equalTo(750));
        JsonPath earned = quote("{'orderId':'o1'," + purchase + "}");
        assertThat(earned.getInt("earn.points")).isZero();
        assertThat(earned.getString("earn.reason")).isEqualTo("ORDER_ALREADY_EARNED");
    }

    /** What came back before the purchase was posted was not paid in the end. */
    @Test
    void whatCameBackBeforeThePurchaseEarnsIsNotPaidWithPoints() {
        Body paying = redemption("o1", "5.00", "12.50").with("/orderTotal", "{'amount':'12.50','currency':'EUR'}");
        member.redeem("first", paying).statusCode(201);
        member.refund("back", Body.refundOfEverything("o1")).statusCode(201).body("restored", equalTo(500));
        member.redeem("second", paying).statusCode(201);

        part("one", "4.00").body("points", equalTo(0));
        part("two", "8.50").body("points", equalTo(750));
    }

    /** The part that came back bears no payment any more, so what is paid anew is borne by the next. */
    @Test
    void whatIsPaidAfterAPartCameBackIsBorneByTheNext() {
        pay("first", "4.00", "12.50").statusCode(201);
        part("one", "4.00").body("points", equalTo(0));
        member.refund("back", Body.refundOfEverything("o1").with("/part", "'one'"))
                .statusCode(201)
                .body("restored", equalTo(400));
        pay("second", "4.00", "12.50").statusCode(201);

        part("two", "12.50").body("points", equalTo(850));
    }

    private ValidatableResponse part(String part, String amount) {
        return member.earn(
                        part,
                        Body.purchase()
                                .with("/orderId", "'o1'")
                                .with("/part", "'" + part + "'")
                                .with("/purchase/lines/0/amount", "'" + amount + "'"))
                .statusCode(201);
    }

    private void refused(String amount, String payable, String reason) {
        pay("refused-" + reason, amount, payable)
                .statusCode(422)
                .body("code", equalTo("PAYMENT_NOT_ALLOWED"))
                .body("reason", equalTo(reason));
    }

    private ValidatableResponse pay(String key, String amount, String payable) {
        return member.redeem(key, redemption("o1", amount, payable));
    }

    private static Body redemption(String orderId, String amount, String payable) {
        return Body.of("{'orderId':'%s','channel':'WEB','payment':{'amount':'%s','currency':'EUR','payable':'%s'}}"
                .formatted(orderId, amount, payable));
    }

    private JsonPath quote(String body) {
        return Requests.right(Body.of(body))
                .post(member.path("/quotes"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
