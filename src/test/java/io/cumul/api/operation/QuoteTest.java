package io.cumul.api.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.cumul.api.call.Body;
import io.cumul.api.call.Cache;
import io.cumul.api.call.Club;
import io.cumul.api.call.Member;
import io.cumul.api.call.Requests;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(Club.class)
class QuoteTest {
    private static final Body LIMITED = Body.quote().with("/purchase/lines/0/category", "'limited'");

    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.enrolled();
    }

    @Test
    void saysWhatAPurchaseWouldEarnAndWhatCouldBeSpent() {
        member.earn("review", Body.action()).statusCode(201);
        Instant before = Instant.now();

        String validUntil = quote(Body.quote().with("/channel", "'APP'"))
                .statusCode(200)
                .header("X-Balance-Source", "cache")
                .header("ETag", matchesPattern("W/\"2\\.[1-9]\\d*\\.[1-9]\\d*\""))
                .header("Content-Language", "en")
                .body("rulesetVersion", greaterThanOrEqualTo(1))
                .body("earn.points", equalTo(24))
                .body("earn.desired", equalTo(24))
                .body("earn.lots.points", contains(24))
                .body("earn.lots[0]", hasKey("availableFrom"))
                .body("earn.explanation.hits.rule", contains("base", "app-double"))
                .body("earn.explanation.messages", hasItem(matchesPattern(".*Double points in the app\\..*")))
                .body("redeem.maxPoints", equalTo(20))
                .body("redeem.rewards", empty())
                .body("tier.id", equalTo("BASE"))
                .extract()
                .path("validUntil");

        assertThat(Instant.parse(validUntil)).isAfter(before).isBefore(before.plus(Duration.ofMinutes(6)));
    }

    @Test
    void writesNothing() {
        quote(Body.quote()).statusCode(200);

        member.get("/entries").body("entries", hasSize(1));
        member.earn("key", Body.purchase()).statusCode(201).body("seq", equalTo(2));
    }

    @Test
    void saysOnlyWhatCouldBeSpentWhereNoPurchaseIsNamed() {
        quote(Body.quote().without("/purchase").with("/payable", "{'amount':'12.50','currency':'EUR'}"))
                .statusCode(200)
                .body("$", not(hasKey("earn")))
                .body("redeem.maxPoints", equalTo(0));
    }

    @Test
    void takesTheChannelOfTheEnrolmentWhereNoneIsNamed() {
        Member ofTheApp = Member.unknown();
        ofTheApp.put(Body.enrolment().with("/channel", "'APP'")).statusCode(201);

        Requests.right(Body.quote()).post(ofTheApp.path("/quotes")).then().body("earn.points", equalTo(24));
        quote(Body.quote()).body("earn.points", equalTo(12));
    }

    @Test
    void saysForWhichLimitThePurchaseWouldBeRefused() {
        quote(LIMITED).body("earn.points", equalTo(62)).body("earn", not(hasKey("limit")));
        member.earn("key", Body.purchase().with("/purchase/lines/0/category", "'limited'"))
                .statusCode(201);

        quote(LIMITED)
                .statusCode(200)
                .body("earn.points", equalTo(0))
                .body("earn.limit", equalTo("CAMPAIGN:once"))
                .body("earn.explanation.hits", empty());
        member.earn(
                        "again",
                        Body.purchase().with("/orderId", "'order-2'").with("/purchase/lines/0/category", "'limited'"))
                .statusCode(409)
                .body("limit", equalTo("CAMPAIGN:once"));
    }

    @Test
    void isReadFromTheLedgerWhereRedisHasForgottenTheAccount() {
        Cache.forget(member);

        quote(Body.quote()).header("X-Balance-Source", "ledger").body("earn.points", equalTo(12));
        quote(Body.quote()).header("X-Balance-Source", "cache").body("earn.points", equalTo(12));
    }

    @Test
    void isNeverOlderThanWanted() {
        Requests.right(Body.quote())
                .post(member.path("/quotes?minVersion=2"))
                .then()
                .statusCode(412)
                .body("code", equalTo("VERSION_NOT_REACHED"));
    }

    @Test
    void isOfAMemberWhoIsEnrolled() {
        Requests.right(Body.quote())
                .post(Member.unknown().path("/quotes"))
                .then()
                .statusCode(404)
                .body("code", equalTo("ACCOUNT_NOT_FOUND"));
    }

    @Test
    void isInTheCurrencyOfTheProgram() {
        quote(Body.quote().with("/purchase/currency", "'USD'"))
                .statusCode(422)
                .body("code", equalTo("CURRENCY_MISMATCH"))
                .body("expected", equalTo("EUR"));
        quote(Body.quote().with("/payable", "{'amount':'1','currency':'USD'}"))
                .statusCode(422)
                .body("code", equalTo("CURRENCY_MISMATCH"));
    }

    /** A quote and the earn after it say the same, as long as nothing comes between them. */
    @Test
    void isKeptByTheEarnThatFollows() {
        long seed = Long.getLong("test.seed", new Random().nextLong());
        System.out.println("QuoteTest: -Dtest.seed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            if (i % 10 == 0) {
                member = Member.enrolled();
            }
            String channel = random.nextBoolean() ? "'APP'" : "'WEB'";
            String lines = lines(random);
            Map<String, Object> quoted = quote(
                            Body.quote().with("/purchase/lines", lines).with("/channel", channel))
                    .statusCode(200)
                    .extract()
                    .path("earn");

            Response earned = member.earn(
                            "key-" + i,
                            Body.purchase()
                                    .with("/orderId", "'order-" + i + "'")
                                    .with("/purchase/lines", lines)
                                    .with("/channel", channel))
                    .extract()
                    .response();

            if (quoted.containsKey("limit")) {
                assertThat(earned.<String>path("limit")).isEqualTo(quoted.get("limit"));
            } else {
                assertThat(earned.statusCode()).as(earned.asString()).isEqualTo(201);
                assertThat(earned.<Object>path("points")).as("order %s", i).isEqualTo(quoted.get("points"));
                assertThat(earned.<Object>path("lots")).isEqualTo(quoted.get("lots"));
                assertThat(earned.<Object>path("explanation")).isEqualTo(quoted.get("explanation"));
            }
        }
    }

    private static String lines(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String category = List.of("kitchen", "limited", "ceramics").get(random.nextInt(3));
            lines.add("{'sku':'sku-%d','category':'%s','quantity':1,'amount':'%d.%02d'}"
                    .formatted(i, category, random.nextInt(200), random.nextInt(100)));
        }
        return "[" + String.join(",", lines) + "]";
    }

    private ValidatableResponse quote(Body body) {
        return Requests.right(body).post(member.path("/quotes")).then();
    }
}
