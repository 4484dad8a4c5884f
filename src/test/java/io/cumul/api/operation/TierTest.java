package io.cumul.api.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.cumul.api.call.Body;
import io.cumul.api.call.Club;
import io.cumul.api.call.Member;
import io.cumul.api.call.Requests;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(Club.class)
class TierTest {
    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.enrolled();
    }

    @Test
    void beginsWithTheLowest() {
        member.get("")
                .statusCode(200)
                .header("ETag", matchesPattern("W/\"1\\.0\\.[1-9]\\d*\""))
                .header("Content-Language", equalTo("en"))
                .header("Vary", equalTo("Accept-Language"))
                .body("tier.id", equalTo("BASE"))
                .body("tier.name", equalTo("Base"))
                .body("tier.qualifyingPoints", equalTo(0))
                .body("tier.toNextTier", equalTo(500))
                .body("tier.benefits", empty())
                .body("tier", not(hasKey("toKeepTier")));
        String enrolledAt = member.get("").extract().path("enrolledAt");
        member.get("").body("tier.since", equalTo(enrolledAt));
    }

    @Test
    void risesWithTheAwardThatIsEnough() {
        member.earn("key", Body.purchaseFor(600))
                .statusCode(201)
                .body("points", equalTo(600))
                .body("tier.id", equalTo("GOLD"))
                .body("tier.name", equalTo("Gold"))
                .body("tier.qualifyingPoints", equalTo(600))
                .body("tier.benefits.code", contains("FREE_SHIPPING"))
                .body("tier.benefits.text", contains("Delivery is free."))
                .body("tier", not(hasKey("toNextTier")));

        member.earn("next", Body.purchaseFor(100).with("/orderId", "'order-2'"))
                .body("points", equalTo(150))
                .body("explanation.hits[0].multiplier", equalTo("1.5"));
        member.get("/entries")
                .body("entries[0].tier.id", equalTo("GOLD"))
                .body("entries[0].tier.qualifyingPoints", equalTo(750))
                .body("entries[0].tier", not(hasKey("benefits")));
    }

    /** The words are in the caller's language; everything else is the same for good. */
    @Test
    void isToldAgainInAReplayInWhateverLanguage() {
        Body purchase = Body.purchaseFor(600).with("/channel", "'APP'");
        Map<String, Object> first =
                earn(purchase, "en").then().statusCode(201).extract().path("$");
        member.earn("other", Body.purchaseFor(900).with("/orderId", "'order-2'"))
                .statusCode(201);

        Response again = earn(purchase, "en");
        Response french = earn(purchase, "fr");

        again.then().statusCode(201).header("Idempotent-Replayed", "true");
        assertThat(again.<Map<String, Object>>path("$")).isEqualTo(first);
        french.then()
                .header("Idempotent-Replayed", "true")
                .header("Content-Language", "fr")
                .body("tier.benefits.text", contains("La livraison est offerte."))
                .body("tier.qualifyingPoints", equalTo(1200));
        assertThat(again.<Object>path("explanation.hits")).isEqualTo(french.<Object>path("explanation.hits"));
    }

    @Test
    void isToldWithTheReasonsOfTheAward() {
        String seq = earn(Body.purchase().with("/channel", "'APP'"), "en")
                .then()
                .statusCode(201)
                .body("points", equalTo(24))
                .body("explanation.messages", hasItem(matchesPattern(".*Double points in the app\\..*")))
                .extract()
                .path("seq")
                .toString();

        Requests.right()
                .header("Accept-Language", "fr")
                .get(member.path("/entries/" + seq))
                .then()
                .header("Content-Language", "fr")
                .body("explanation.messages", hasItem(matchesPattern(".*Points doublés dans l'application\\..*")))
                .body("tier.name", equalTo("Base"));
    }

    private Response earn(Body purchase, String language) {
        return Requests.right(purchase)
                .header(Requests.KEY, "key")
                .header("Accept-Language", language)
                .post(member.path("/earn"));
    }
}
