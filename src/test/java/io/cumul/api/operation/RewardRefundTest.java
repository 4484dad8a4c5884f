package io.cumul.api.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.cumul.api.call.Body;
import io.cumul.api.call.Ledger;
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

/** Rewards whose points come back: stock, the member's limit, and codes, which come back only where the reward says so. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(Rewarding.class)
class RewardRefundTest {
    private Member member;

    @BeforeEach
    void enrol() {
        member = rich();
    }

    @Test
    void aRewardThatIsGivenBackIsInStockAgainAndTheMemberMayHaveItAgain() {
        Rewards coffee = Rewards.with("/stock", "2", "/limitPerMember", "{'times':2}");
        redeem("o1", coffee.redemption("o1").with("/quantity", "2"));
        refused(member, coffee, "OUT_OF_STOCK");

        giveBack("o1").body("restored", equalTo(200)).body("balance.available", equalTo(1_000));

        stock(coffee, 2);
        redeem("o2", coffee.redemption("o2").with("/quantity", "2"));
        coffee.put(Rewards.body().with("/limitPerMember", "{'times':2}")).statusCode(200);
        refused(member, coffee, "LIMIT_REACHED");
    }

    @Test
    void isInStockAgainOnlyWhenTheLastOfItsPointsHasComeBack() {
        Rewards coffee = Rewards.with("/stock", "1");
        redeem("o1", coffee.redemption("o1").with("/orderTotal", "{'amount':'20.00','currency':'EUR'}"));

        member.refund("part", refund("o1", "r1").without("/everything").with("/amount", "'19.99'"))
                .statusCode(201)
                .body("restored", equalTo(99));
        refused(rich(), coffee, "OUT_OF_STOCK");
        member.refund("rest", refund("o1", "r2")).statusCode(201).body("restored", equalTo(1));

        stock(coffee, 1);
        rich().redeem("one", coffee.redemption("o1")).statusCode(201);
    }

    @Test
    void aCodeThatWasHandedOutForGoodIsNeverHandedOutAgain() {
        Rewards card = Rewards.with("/handout", "'CODE_ONCE'", "/limitPerMember", "{'times':1}");
        String code = UUID.randomUUID().toString();
        card.codes("import-" + card.id(), List.of(code)).statusCode(200);
        redeem("o1", card.redemption("o1")).body("reward.codes", contains(code));

        giveBack("o1").body("restored", equalTo(100));

        stock(card, 0);
        refused(rich(), card, "OUT_OF_STOCK");
        // It is the member's still, who is told it again under its key.
        member.redeem("redeem-o1", card.redemption("o1"))
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("reward.codes", contains(code));
        card.codes("more-" + card.id(), List.of(code)).statusCode(200).body("duplicates", equalTo(1));
        card.codes("new-" + card.id(), List.of(UUID.randomUUID().toString())).statusCode(200);
        refused(member, card, "LIMIT_REACHED");
    }

    @Test
    void aCodeThatMayBeHandedOutAgainIsHandedToTheNext() {
        Rewards ticket = Rewards.with("/type", "'EVENT'", "/handout", "'CODE_AGAIN'", "/limitPerMember", "{'times':1}");
        String code = UUID.randomUUID().toString();
        ticket.codes("import-" + ticket.id(), List.of(code)).statusCode(200);
        redeem("o1", ticket.redemption("o1")).body("reward.codes", contains(code));
        refused(rich(), ticket, "OUT_OF_STOCK");

        giveBack("o1");
        stock(ticket, 1);

        Member next = rich();
        next.redeem("one", ticket.redemption("o1")).statusCode(201).body("reward.codes", contains(code));
        refused(rich(), ticket, "OUT_OF_STOCK");
        next.refund("return", refund("o1", "r1")).statusCode(201);
        redeem("o2", ticket.redemption("o2")).body("reward.codes", contains(code));
    }

    @Test
    void aCapturedRewardIsGivenBackToo() {
        Rewards ticket = Rewards.with("/handout", "'CODE_AGAIN'");
        String code = UUID.randomUUID().toString();
        ticket.codes("import-" + ticket.id(), List.of(code)).statusCode(200);
        String hold = member.held("hold", ticket.redemption("o1"));
        member.capture("capture", hold, Body.capture()).statusCode(200).body("reward.codes", contains(code));

        giveBack("o1").body("restored", equalTo(100));

        stock(ticket, 1);
        redeem("o2", ticket.redemption("o2")).body("reward.codes", contains(code));
    }

    /** No code was handed out yet, so none is lost, whatever the reward says of those that were. */
    @Test
    void aHoldThatIsVoidedOrClosedGivesBackCodesOfAnyKind() {
        Rewards card = Rewards.with("/handout", "'CODE_ONCE'");
        String code = UUID.randomUUID().toString();
        card.codes("import-" + card.id(), List.of(code)).statusCode(200);
        String hold = member.held("hold", card.redemption("o1"));
        refused(rich(), card, "OUT_OF_STOCK");

        member.giveBack("void", hold).statusCode(200);
        stock(card, 1);
        Member leaving = rich();
        leaving.held("hold", card.redemption("o1"));
        stock(card, 0);
        leaving.turn("close", "close").statusCode(200);

        stock(card, 1);
        redeem("o2", card.redemption("o2")).body("reward.codes", contains(code));
        member.get("/entries").body("entries[0].reward.codes", empty());
    }

    private ValidatableResponse redeem(String orderId, Body redemption) {
        return member.redeem("redeem-" + orderId, redemption).statusCode(201);
    }

    private ValidatableResponse giveBack(String orderId) {
        return member.refund("return-" + orderId, refund(orderId, "r1")).statusCode(201);
    }

    /** What the catalogue says may be a second old. */
    private static void stock(Rewards reward, int left) {
        assertThat(Ledger.text("SELECT sum(remaining) FROM stripe WHERE resource = ?", "reward/" + reward.id()))
                .isEqualTo(String.valueOf(left));
    }

    private static void refused(Member who, Rewards reward, String code) {
        who.redeem("refused-" + UUID.randomUUID(), reward.redemption("o-refused"))
                .statusCode(409)
                .body("code", equalTo(code));
    }

    private static Body refund(String orderId, String refundId) {
        return Body.refundOfEverything(orderId).with("/refundId", "'" + refundId + "'");
    }

    private static Member rich() {
        Member member = Member.enrolled();
        member.earn("funds", Body.purchaseFor(10).with("/orderId", "'funds'")).statusCode(201);
        return member;
    }
}
