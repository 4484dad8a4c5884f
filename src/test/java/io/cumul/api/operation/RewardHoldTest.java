package io.cumul.api.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.cumul.api.call.Body;
import io.cumul.api.call.Late;
import io.cumul.api.call.Member;
import io.cumul.api.call.Rewarding;
import io.cumul.api.call.Rewards;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rewards and payments that are set aside first. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(Rewarding.class)
class RewardHoldTest {
    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.enrolled();
        member.earn("funds", Body.purchaseFor(10).with("/orderId", "'funds'")).statusCode(201);
    }

    @Test
    void takesStockAtOnceAndHandsOutTheCodesAtCapture() {
        Rewards card = Rewards.with("/handout", "'CODE_ONCE'");
        List<String> codes =
                List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());
        card.codes("import-" + card.id(), codes).statusCode(200);

        String hold = member.held("hold", card.redemption("o1").with("/quantity", "2"));
        card.get().body("left", equalTo(2));
        member.redeem("other", card.redemption("o2")).statusCode(409).body("code", equalTo("OUT_OF_STOCK"));
        member.get("/holds/" + hold).body("reward.quantity", equalTo(2)).body("reward.codes", empty());

        List<String> handed = member.capture("capture", hold, Body.of("{}"))
                .statusCode(200)
                .extract()
                .path("reward.codes");
        assertThat(handed).containsExactlyElementsOf(codes);
        // The same asked for again, under whatever key, is told the same.
        assertThat(member.capture("capture", hold, Body.of("{}")).extract().<List<String>>path("reward.codes"))
                .isEqualTo(handed);
        assertThat(member.capture("again", hold, Body.of("{}")).extract().<List<String>>path("reward.codes"))
                .isEqualTo(handed);
        member.get("/entries").body("entries[0].reward.codes", empty());
    }

    @Test
    void comesBackToStockWhenItIsVoided() {
        Rewards coffee = Rewards.with("/stock", "1");
        String hold = member.held("hold", coffee.redemption("o1"));
        member.redeem("refused", coffee.redemption("o2")).statusCode(409);

        member.giveBack("void", hold).statusCode(200);
        member.giveBack("void-again", hold).statusCode(200);

        member.redeem("one", coffee.redemption("o2")).statusCode(201);
        member.redeem("two", coffee.redemption("o3")).statusCode(409);
    }

    @Test
    void comesBackToStockWhenItsTimeIsOver() {
        Rewards coffee = Rewards.with("/stock", "1");
        String hold = member.held("hold", coffee.redemption("o1"));
        Late.makeOver(member, hold);

        // Whatever the account does next books it.
        member.earn("next", Body.purchaseFor(1).with("/orderId", "'next'")).statusCode(201);

        Member other = Member.enrolled();
        other.earn("funds", Body.purchaseFor(10).with("/orderId", "'funds'")).statusCode(201);
        other.redeem("one", coffee.redemption("o1")).statusCode(201);
        member.capture("late", hold, Body.of("{'onExpired':'RETRY'}"))
                .statusCode(409)
                .body("code", equalTo("OUT_OF_STOCK"));
    }

    @Test
    void whatIsOverIsOnesOwnToHaveAgain() {
        Rewards coffee = Rewards.with("/stock", "1");
        String hold = member.held("hold", coffee.redemption("o1"));
        Late.makeOver(member, hold);

        member.capture("late", hold, Body.of("{'onExpired':'RETRY'}")).statusCode(200);
        member.redeem("refused", coffee.redemption("o2")).statusCode(409);
    }

    @Test
    void whatIsOverIsHadAgainNoMoreOftenThanTheMembersLimitSays() {
        Rewards coffee = Rewards.with("/limitPerMember", "{'times':1}");
        String hold = member.held("hold", coffee.redemption("o1"));
        Late.makeOver(member, hold);
        member.redeem("one", coffee.redemption("o2")).statusCode(201);

        retry(hold).statusCode(409).body("code", equalTo("LIMIT_REACHED"));
    }

    @Test
    void whatIsOverIsNotHadAgainOnceItIsOutOfTheCatalogue() {
        Rewards coffee = Rewards.with();
        String hold = member.held("hold", coffee.redemption("o1"));
        Late.makeOver(member, hold);
        coffee.delete().statusCode(204);

        retry(hold).statusCode(404).body("code", equalTo("REWARD_NOT_FOUND"));
    }

    @Test
    void aPaymentThatIsOverIsMadeAgainNoFurtherThanTheOrderIsPayable() {
        Body six = Body.of(
                "{'orderId':'o1','channel':'WEB'," + "'payment':{'amount':'6.00','currency':'EUR','payable':'12.50'}}");
        String hold = member.held("hold", six);
        Late.makeOver(member, hold);
        member.redeem("instead", six).statusCode(201);

        retry(hold).statusCode(422).body("code", equalTo("PAYMENT_NOT_ALLOWED")).body("reason", equalTo("ABOVE_SHARE"));
        member.get("/balance").body("available", equalTo(400));
    }

    @Test
    void whatIsOverReplacesWhatIsHeldForItsOrderByThen() {
        Rewards coffee = Rewards.with("/stock", "1");
        String hold = member.held("hold", coffee.redemption("o1"));
        Late.makeOver(member, hold);
        String next = member.held("next", coffee.redemption("o1"));

        retry(hold).statusCode(200);
        member.get("/holds/" + next).body("state", equalTo("VOIDED")).body("replacedBy", equalTo(hold));
        member.get("/balance").body("held", equalTo(0));
        member.redeem("refused", coffee.redemption("o2")).statusCode(409).body("code", equalTo("OUT_OF_STOCK"));
    }

    @Test
    void theLastOneMayBeHeldInPlaceOfItself() {
        Rewards coffee = Rewards.with("/stock", "1", "/limitPerMember", "{'times':1}");
        String hold = member.held("hold", coffee.redemption("o1"));

        String next = member.held("next", coffee.redemption("o1"));

        member.get("/holds/" + hold).body("state", equalTo("VOIDED")).body("replacedBy", equalTo(next));
        member.hold("another", coffee.redemption("o2")).statusCode(409);
        member.capture("capture", next, Body.of("{}")).statusCode(200);
        member.redeem("limit", coffee.redemption("o3")).statusCode(409);
    }

    @Test
    void whatIsHeldCountsAgainstTheMembersLimit() {
        Rewards coffee = Rewards.with("/limitPerMember", "{'times':2}");
        String hold = member.held("hold", coffee.redemption("o1").with("/quantity", "2"));

        member.redeem("refused", coffee.redemption("o2")).statusCode(409).body("code", equalTo("LIMIT_REACHED"));
        member.giveBack("void", hold).statusCode(200);
        member.redeem("one", coffee.redemption("o2")).statusCode(201);
    }

    @Test
    void isCapturedInFullAlone() {
        Rewards coffee = Rewards.with();
        String hold = member.held("hold", coffee.redemption("o1"));

        member.capture("part", hold, Body.of("{'points':50}")).statusCode(400).body("field", equalTo("points"));
    }

    @Test
    void canStillBeCapturedWhenItIsOutOfTheCatalogue() {
        Rewards coffee = Rewards.with("/stock", "1");
        String hold = member.held("hold", coffee.redemption("o1"));
        coffee.delete().statusCode(204);

        member.capture("capture", hold, Body.of("{}")).statusCode(200).body("reward.rewardId", equalTo(coffee.id()));
    }

    private ValidatableResponse retry(String hold) {
        return member.capture("late", hold, Body.of("{'onExpired':'RETRY'}"));
    }

    @Test
    void aPaymentThatIsCapturedInPartEarnsNothingForThatPart() {
        String hold = member.held(
                "hold",
                Body.of("{'orderId':'o1','channel':'WEB',"
                        + "'payment':{'amount':'6.00','currency':'EUR','payable':'12.50'}}"));
        member.get("/holds/" + hold).body("payment.amount", equalTo("6.00"));

        member.capture("capture", hold, Body.of("{'points':400}"))
                .statusCode(200)
                .body("payment.amount", equalTo("4.00"));

        member.earn("earn", Body.purchase().with("/orderId", "'o1'"))
                .statusCode(201)
                .body("points", equalTo(850))
                .body("explanation.misses", hasSize(1));
    }
}
