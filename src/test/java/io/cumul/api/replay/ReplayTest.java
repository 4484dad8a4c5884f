package io.cumul.api.replay;

import static io.cumul.api.call.Requests.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cumul.api.call.Body;
import io.cumul.api.call.Cache;
import io.cumul.api.call.Ledger;
import io.cumul.api.call.Member;
import io.cumul.api.call.PatientCache;
import io.cumul.api.call.Requests;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class ReplayTest {
    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.with(100);
    }

    @Test
    void showsWhatWasShownFirstWhateverHasHappenedSince() {
        Response first = member.redeem("key", Body.redemptionOf(30)).extract().response();
        member.redeem("other", Body.redemptionOf(70)).statusCode(201);

        Response replay = isReplayed(member.redeem("key", Body.redemptionOf(30)), 201);

        assertThat(replay.asString()).isEqualTo(first.asString());
        assertThat(replay.header("ETag")).isEqualTo(first.header("ETag"));
        member.get("/balance").body("version", equalTo(4)).body("available", equalTo(0));
    }

    @Test
    void comesFromTheLedgerWhereRedisHasForgotten() {
        Response first =
                member.earn("key", Body.purchase()).statusCode(201).extract().response();
        member.earn("key", Body.purchase()).statusCode(201);
        Cache.learns(member, "key");
        Cache.forget(member, "key");

        Response replay = isReplayed(member.earn("key", Body.purchase()), 201);

        assertThat(replay.asString()).isEqualTo(first.asString());
    }

    /** The ledger never forgets a key that is still kept: here it is made to, to see that nobody asks it. */
    @Test
    void comesFromRedisWhereItRemembers() {
        Response first =
                member.earn("key", Body.purchase()).statusCode(201).extract().response();
        member.earn("key", Body.purchase()).statusCode(201);
        Cache.learns(member, "key");
        Ledger.change("DELETE FROM outcome WHERE account_id = ? AND key = 'key'", member.id());

        Response replay = isReplayed(member.earn("key", Body.purchase()), 201);

        assertThat(replay.asString()).isEqualTo(first.asString());
    }

    @ParameterizedTest(name = "known to Redis: {0}")
    @ValueSource(booleans = {false, true})
    void ofARefusalStaysARefusalThoughTheReasonIsGone(boolean known) {
        member.redeem("key", Body.redemptionOf(101)).statusCode(409);
        member.earn("more", Body.purchaseFor(50)).statusCode(201);
        if (known) {
            member.redeem("key", Body.redemptionOf(101)).statusCode(409);
            Cache.learns(member, "key");
        }

        isReplayed(member.redeem("key", Body.redemptionOf(101)), 409)
                .then()
                .body("code", equalTo("INSUFFICIENT_POINTS"))
                .body("requested", equalTo(101))
                .body("available", equalTo(100));

        member.redeem("new-key", Body.redemptionOf(101)).statusCode(201);
    }

    @Test
    void ofARefusalIsToldInTheLanguageOfNow() {
        String english = member.redeem("key", Body.redemptionOf(101)).extract().path("traceId");

        Response replay = Requests.right(Body.redemptionOf(101))
                .header(KEY, "key")
                .header("Accept-Language", "fr")
                .post(member.path("/redeem"));

        isReplayed(replay.then(), 409).then().body("title", equalTo("Points insuffisants"));
        assertThat(replay.<String>path("traceId")).isNotEqualTo(english);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ORDER_ALREADY_EARNED | /orderId           | 'funds'                | 409
            CURRENCY_MISMATCH    | /purchase/currency | 'USD'                  | 422
            TOO_LATE_TO_EARN     | /occurredAt        | '2020-01-01T00:00:00Z' | 422
            """)
    void ofAnyRefusalIsTheSameRefusal(String code, String pointer, String value, int status) {
        Body refused = Body.purchase().with(pointer, value);
        member.earn("key", refused).statusCode(status).header("Idempotent-Replayed", (String) null);

        isReplayed(member.earn("key", refused), status).then().body("code", equalTo(code));
    }

    @Test
    void isNoneWhereTheAccountWasMissing() {
        Member late = Member.unknown();
        late.earn("key", Body.purchase()).statusCode(404);
        late.put(Body.enrolment()).statusCode(201);

        late.earn("key", Body.purchase()).statusCode(201).header("Idempotent-Replayed", (String) null);
    }

    @Test
    void isNoneWhereTheBodyWasBad() {
        Requests.wrong()
                .contentType("application/json")
                .header(KEY, "key")
                .body(Body.redemptionOf(0).toString())
                .post(member.path("/redeem"))
                .then()
                .statusCode(400);

        member.redeem("key", Body.redemptionOf(1)).statusCode(201).header("Idempotent-Replayed", (String) null);
    }

    @Test
    void isNoneWhereAnotherAccountUsedTheKey() {
        Member other = Member.with(100);
        member.redeem("key", Body.redemption()).statusCode(201);

        other.redeem("key", Body.redemption())
                .statusCode(201)
                .header("Idempotent-Replayed", (String) null)
                .body("accountId", equalTo(other.id()));
    }

    @Test
    void isNoneUnderAKeyInAnotherSpelling() {
        member.redeem("key", Body.redemption()).statusCode(201);

        member.redeem("Key", Body.redemption()).statusCode(201).body("redeemedOnOrder", equalTo(10));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            key         | "key"
            "key"       | key
            8e03978e-40d5-43e8-bc93-6894a57f9324 | "8e03978e-40d5-43e8-bc93-6894a57f9324"
            one"two     | "one\\"two"
            one\\two    | "one\\\\two"
            """)
    void isTheSameUnderTheKeyBareAndQuoted(String first, String again) {
        member.redeem(first, Body.redemption()).statusCode(201);

        isReplayed(member.redeem(again, Body.redemption()), 201);
    }

    @Test
    void ofAnOrderUnderANewKeyIsARefusal() {
        member.earn("key", Body.purchase()).statusCode(201);

        member.earn("new-key", Body.purchase()).statusCode(409).body("seq", equalTo(3));
    }

    private static Response isReplayed(ValidatableResponse answer, int status) {
        return answer.statusCode(status)
                .header("Idempotent-Replayed", "true")
                .extract()
                .response();
    }
}
