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
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue, what its rewards are redeemed for, and their codes. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(Rewarding.class)
class RewardTest {
    private static final String PAST = "'2020-01-01T00:00:00Z'";
    private static final String FUTURE = "'2999-01-01T00:00:00Z'";

    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.enrolled();
        member.earn("funds", Body.purchaseFor(10).with("/orderId", "'funds'")).statusCode(201);
    }

    @Test
    void standsInTheCatalogueUntilItIsTakenOut() {
        Rewards coffee = Rewards.with("/stock", "7", "/tierPoints", "[{'tier':'GOLD','points':80}]");

        coffee.get()
                .statusCode(200)
                .body("rewardId", equalTo(coffee.id()))
                .body("type", equalTo("FREE_PRODUCT"))
                .body("points", equalTo(100))
                .body("tierPoints[0].points", equalTo(80))
                .body("stock", equalTo(7))
                .body("left", equalTo(7))
                .body("handout", equalTo("NO_CODE"))
                .body("$", not(hasKey("eligibility")));
        Requests.right().get("/v1/rewards").then().statusCode(200).body("rewards.rewardId", hasItem(coffee.id()));
        Requests.right().get("/v1/program").then().statusCode(200).body("rewards.rewardId", hasItem(coffee.id()));

        coffee.delete().statusCode(204);
        coffee.get().statusCode(404).body("code", equalTo("REWARD_NOT_FOUND"));
        coffee.delete().statusCode(404);
        redeem(coffee, "o1").statusCode(404).body("code", equalTo("REWARD_NOT_FOUND"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DISCOUNT", "FREE_PRODUCT", "VOUCHER", "GIFT_CARD", "EVENT", "DONATION", "EXPERIENCE"})
    void isOfAnyTypeThatThereIs(String type) {
        Rewards reward = Rewards.with("/type", "'" + type + "'");

        reward.get().body("type", equalTo(type));
        redeem(reward, "o1").statusCode(201).body("points", equalTo(100));
    }

    @Test
    void isForThoseItIsMeantFor() {
        member.put(Body.enrolment().with("/segments", "['vip']")).statusCode(200);
        Rewards some = Rewards.with(
                "/eligibility", "{'segments':['vip','staff'],'channels':['WEB','APP'],'tiers':['BASE']}",
                "/validFrom", PAST,
                "/validUntil", FUTURE);

        redeem(some, "o1").statusCode(201);
        member.earn("climb", Body.purchaseFor(50).with("/orderId", "'climb'")).statusCode(201);
        redeem(some, "o2").statusCode(409).body("reason", equalTo("TIER"));
    }

    @Test
    void isKeptByManagersAlone() {
        Requests.wrong()
                .contentType("application/json")
                .body(Rewards.body().toString())
                .put("/v1/rewards/coffee")
                .then()
                .statusCode(403);
    }

    @Test
    void isRedeemedAtItsPrice() {
        Rewards coffee = Rewards.with("/stock", "7");

        redeem(coffee, "o1")
                .statusCode(201)
                .body("points", equalTo(100))
                .body("reward.rewardId", equalTo(coffee.id()))
                .body("reward.quantity", equalTo(1))
                .body("reward.codes", empty())
                .body("balance.available", equalTo(900));
        member.redeem("two", coffee.redemption("o2").with("/quantity", "2"))
                .statusCode(201)
                .body("points", equalTo(200));

        coffee.put(Rewards.body().with("/stock", "7")).statusCode(200).body("left", equalTo(4));
        member.get("/entries").body("entries[0].reward.quantity", equalTo(2));
    }

    @Test
    void costsWhatItCostsInTheMembersTier() {
        Rewards coffee = Rewards.with("/tierPoints", "[{'tier':'GOLD','points':80}]");
        member.earn("climb", Body.purchaseFor(50).with("/orderId", "'climb'")).statusCode(201);

        redeem(coffee, "o1").statusCode(201).body("points", equalTo(80));
    }

    @Test
    void isRefusedForTheFirstReasonThereIs() {
        refused(Rewards.with("/validFrom", FUTURE), 409, "REWARD_UNAVAILABLE", "NOT_YET");
        refused(Rewards.with("/validUntil", PAST), 409, "REWARD_UNAVAILABLE", "OVER");
        refused(Rewards.with("/eligibility", "{'channels':['STORE']}"), 409, "NOT_ELIGIBLE", "CHANNEL");
        refused(Rewards.with("/eligibility", "{'segments':['vip']}"), 409, "NOT_ELIGIBLE", "SEGMENT");
        refused(Rewards.with("/eligibility", "{'tiers':['GOLD']}"), 409, "NOT_ELIGIBLE", "TIER");
        refused(Rewards.with("/stock", "0"), 409, "OUT_OF_STOCK", "STOCK");
        refused(Rewards.with("/handout", "'CODE_ONCE'"), 409, "OUT_OF_STOCK", "CODES");
        refused(
                Rewards.with("/stock", "0", "/eligibility", "{'tiers':['GOLD']}", "/validUntil", PAST),
                409,
                "REWARD_UNAVAILABLE",
                "OVER");
        redeem(Rewards.with("/points", "1001"), "o1").statusCode(409).body("code", equalTo("INSUFFICIENT_POINTS"));
    }

    @Test
    void isHadOnlySoOften() {
        Rewards coffee = Rewards.with("/limitPerMember", "{'times':2}");
        redeem(coffee, "o1").statusCode(201);
        redeem(coffee, "o2").statusCode(201);

        redeem(coffee, "o3")
                .statusCode(409)
                .body("code", equalTo("LIMIT_REACHED"))
                .body("limit", equalTo("REWARD:" + coffee.id()))
                .body("$", not(hasKey("resetsAt")));

        Rewards daily = Rewards.with("/limitPerMember", "{'times':1,'per':'DAY'}");
        redeem(daily, "o4").statusCode(201);
        redeem(daily, "o5").statusCode(409).body("$", hasKey("resetsAt"));
    }

    @Test
    void takesNoStockThatIsLessThanWhatIsGiven() {
        Rewards coffee = Rewards.with("/stock", "3");
        redeem(coffee, "o1").statusCode(201);
        redeem(coffee, "o2").statusCode(201);

        coffee.put(Rewards.body().with("/stock", "1")).statusCode(400).body("field", equalTo("stock"));
        coffee.put(Rewards.body().with("/stock", "2")).statusCode(200).body("left", equalTo(0));
        coffee.put(Rewards.body()).statusCode(200).body("$", not(hasKey("left")));
        redeem(coffee, "o3").statusCode(201);
        coffee.put(Rewards.body().with("/stock", "4")).statusCode(200).body("left", equalTo(1));
    }

    @Test
    void handsOutEachCodeOnce() {
        Rewards card = Rewards.with("/type", "'GIFT_CARD'", "/handout", "'CODE_ONCE'");
        List<String> codes = codes(3);
        card.codes("import", codes).statusCode(200).body("imported", equalTo(3)).body("duplicates", equalTo(0));
        card.get().body("left", equalTo(3));

        List<String> handed = new ArrayList<>(redeemed(redeem(card, "o1")));
        handed.addAll(redeemed(member.redeem("two", card.redemption("o2").with("/quantity", "2"))));

        assertThat(handed).containsExactlyElementsOf(codes);
        redeem(card, "o3").statusCode(409).body("code", equalTo("OUT_OF_STOCK"));
        // A repeated command is told its own codes once more.
        assertThat(redeemed(redeem(card, "o1").header("Idempotent-Replayed", "true")))
                .containsExactly(codes.getFirst());
        member.get("/entries").body("entries[0].reward.codes", empty());
    }

    @Test
    void reportsDuplicates() {
        Rewards card = Rewards.with("/handout", "'CODE_ONCE'");
        Rewards other = Rewards.with("/handout", "'CODE_ONCE'");
        List<String> codes = codes(2);
        other.codes("import-" + other.id(), codes.subList(1, 2)).statusCode(200);

        List<String> lines = List.of(codes.get(0), codes.get(1), codes.get(0));
        String key = "import-" + card.id();
        card.codes(key, lines)
                .statusCode(200)
                .body("imported", equalTo(1))
                .body("duplicates", equalTo(2))
                .body("duplicateLines", contains(2, 3));
        card.codes(key, lines)
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body("imported", equalTo(1))
                .body("duplicateLines", contains(2, 3));
        card.codes(key, codes(1)).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        card.get().body("left", equalTo(1));
    }

    /** More than are written in one step; of a code that comes twice the second line is the duplicate, however far apart. */
    @Test
    void takesManyCodesAtOnce() {
        Rewards card = Rewards.with("/handout", "'CODE_ONCE'");
        List<String> codes = new ArrayList<>(codes(12_000));
        codes.set(10_999, codes.getFirst());
        codes.set(11_999, codes.get(11_998));

        card.codes("many-" + card.id(), codes)
                .statusCode(200)
                .body("imported", equalTo(11_998))
                .body("duplicates", equalTo(2))
                .body("duplicateLines", contains(11_000, 12_000));

        card.get().body("left", equalTo(11_998));
        assertThat(redeemed(redeem(card, "o1"))).containsExactly(codes.getFirst());
    }

    @Test
    void takesNoneOfTheCodesIfOneLineIsWrong() {
        Rewards card = Rewards.with("/handout", "'CODE_ONCE'");
        String wrong = "{\"code\":\"A1\"}\n{\"code\":7}\n";

        card.lines("wrong", wrong)
                .statusCode(400)
                .body("code", equalTo("MALFORMED_REQUEST"))
                .body("field", equalTo("line[2].code"));
        card.lines("wrong", "\n").statusCode(400).body("field", equalTo("line[1]"));
        card.lines("wrong", "").statusCode(400).body("field", equalTo("body"));
        card.get().body("left", equalTo(0));
    }

    @Test
    void takesCodesOnlyWhereTheyAreHandedOut() {
        Rewards.with().codes("k1", codes(1)).statusCode(400).body("field", equalTo("rewardId"));
        Rewards.unknown().codes("k2", codes(1)).statusCode(404).body("code", equalTo("REWARD_NOT_FOUND"));
        Requests.wrongByManager()
                .contentType("application/json")
                .header(Requests.KEY, "k3")
                .body("{}")
                .post("/v1/rewards/card/codes")
                .then()
                .statusCode(415);
    }

    @Test
    void isTakenAsItMakesSense() {
        Rewards coffee = Rewards.unknown();
        faulty(coffee, "/type", "'COFFEE'", "type");
        faulty(coffee, "/points", "0", "points");
        faulty(coffee, "/name", "''", "name");
        faulty(coffee, "/stock", "-1", "stock");
        faulty(coffee, "/tierPoints", "[{'tier':'SILVER','points':1}]", "tierPoints");
        faulty(coffee, "/tierPoints", "[{'tier':'GOLD','points':0}]", "tierPoints[0].points");
        faulty(coffee, "/eligibility", "{'channels':['MAIL']}", "eligibility.channels[0]");
        faulty(coffee, "/limitPerMember", "{'times':0}", "limitPerMember.times");
        coffee.put(Rewards.body().with("/stock", "1").with("/handout", "'CODE_ONCE'"))
                .statusCode(400)
                .body("field", equalTo("stock"));
        coffee.put(Rewards.body().with("/validFrom", FUTURE).with("/validUntil", PAST))
                .statusCode(400)
                .body("field", equalTo("validUntil"));
        Rewards card = Rewards.with("/handout", "'CODE_ONCE'");
        card.put(Rewards.body()).statusCode(400).body("field", equalTo("handout"));
    }

    private void faulty(Rewards reward, String pointer, String value, String field) {
        reward.putWrong(Rewards.body().with(pointer, value)).statusCode(400).body("field", equalTo(field));
    }

    private void refused(Rewards reward, int status, String code, String reason) {
        redeem(reward, "o-" + reward.id())
                .statusCode(status)
                .body("code", equalTo(code))
                .body("reason", equalTo(reason));
    }

    private ValidatableResponse redeem(Rewards reward, String orderId) {
        return member.redeem("redeem-" + orderId, reward.redemption(orderId.replace("--", "-")));
    }

    private static List<String> redeemed(ValidatableResponse response) {
        return response.statusCode(201).extract().path("reward.codes");
    }

    private static List<String> codes(int many) {
        String batch = UUID.randomUUID().toString();
        return IntStream.range(0, many).mapToObj(i -> batch + "-" + i).toList();
    }
}
