package io.cumul.api.problem;

import static io.cumul.api.call.Requests.KEY;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.hamcrest.Matchers.equalTo;

import io.cumul.api.call.Body;
import io.cumul.api.call.Ledger;
import io.cumul.api.call.Member;
import io.cumul.api.call.PatientCache;
import io.cumul.api.call.Requests;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where several codes apply, the first of the table is the answer. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class PrecedenceTest {
    private static final String TOO_LARGE = " ".repeat(256 * 1024 + 1);
    private static final Body LATE =
            Body.purchase().with("/occurredAt", "'" + Instant.now().minus(31, DAYS) + "'");
    private static final Body FOREIGN = Body.purchase().with("/purchase/currency", "'USD'");
    private static final Body TOMORROW =
            Body.purchase().with("/occurredAt", "'" + Instant.now().plus(1, DAYS) + "'");

    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.with(100);
    }

    @Test
    void whatIsNotThereIsNotThereForStrangersToo() {
        is("NOT_FOUND", Requests.stranger().accept("text/html").get("/v1/nothing"));
        is("METHOD_NOT_ALLOWED", Requests.stranger().accept("text/html").delete("/v1/program"));
        is("NOT_ACCEPTABLE", Requests.stranger().accept("text/html").get("/v1/program"));
    }

    @Test
    void whoCallsIsAskedBeforeTheBodyIsLookedAt() {
        is(
                "UNAUTHENTICATED",
                Requests.stranger().contentType("text/plain").body(TOO_LARGE).post(member.path("/earn")));
    }

    @Test
    void sizeComesBeforeTypeAndTypeBeforeTheKey() {
        is(
                "BODY_TOO_LARGE",
                Requests.wrong().contentType("text/plain").body(TOO_LARGE).post(member.path("/earn")));
        is(
                "UNSUPPORTED_MEDIA_TYPE",
                Requests.wrong().contentType("text/plain").body("{").post(member.path("/earn")));
    }

    @Test
    void theKeyComesBeforeTheBody() {
        is("IDEMPOTENCY_KEY_MISSING", json("{").post(member.path("/earn")));
        is("IDEMPOTENCY_KEY_INVALID", json("{").header(KEY, "not visible").post(member.path("/earn")));
    }

    @Test
    void theShapeOfTheBodyComesBeforeItsValues() {
        is(
                "MALFORMED_REQUEST",
                redeem("key", Body.redemptionOf(0).with("/orderId", "'-'").with("/more", "1")));
        is("MALFORMED_REQUEST", redeem("key", Body.redemptionOf(0).with("/orderTotal", "{'currency':'EUR'}")));
    }

    @Test
    void theShapeOfTheBodyComesBeforePathAndHeaders() {
        is("MALFORMED_REQUEST", json("{").header(KEY, "key").post("/v1/accounts/-/earn"));
        is(
                "MALFORMED_REQUEST",
                json("{").header(KEY, "key").header("Request-Deadline", "soon").post(member.path("/earn")));
    }

    @Test
    void aBadValueComesBeforeEverythingTheLedgerSays() {
        member.redeem("used", Body.redemptionOf(1)).statusCode(201);
        Member unknown = Member.unknown();

        is("INVALID_VALUE", redeem("used", Body.redemptionOf(0)));
        is("INVALID_VALUE", earn("used", TOMORROW));
        is("INVALID_VALUE", json(TOMORROW).header(KEY, "key").post(unknown.path("/earn")));
        is("INVALID_VALUE", Requests.wrong().get(unknown.path("/balance?minVersion=-1")));
    }

    @Test
    void aReusedKeyComesBeforeAnyOtherRefusal() {
        member.redeem("used", Body.redemptionOf(1)).statusCode(201);

        is("IDEMPOTENCY_KEY_REUSED", redeem("used", Body.redemptionOf(101)));
        is("IDEMPOTENCY_KEY_REUSED", earn("used", FOREIGN.with("/orderId", "'funds'")));
    }

    @Test
    void aMissingAccountComesBeforeWhatIsWrongWithTheOrder() {
        is(
                "ACCOUNT_NOT_FOUND",
                json(FOREIGN).header(KEY, "key").post(Member.unknown().path("/earn")));
        is("ACCOUNT_NOT_FOUND", Requests.wrong().get(Member.unknown().path("/balance?minVersion=9")));
    }

    @Test
    void anOrderThatHasEarnedComesBeforeItsCurrencyAndThatBeforeItsAge() {
        Body both = FOREIGN.with("/occurredAt", "'" + Instant.now().minus(31, DAYS) + "'");

        is("ORDER_ALREADY_EARNED", earn("key-1", both.with("/orderId", "'funds'")));
        is("CURRENCY_MISMATCH", earn("key-2", both));
    }

    @Test
    void theAgeOfAnOrderComesBeforeTheAccountsLimit() {
        Member full = Member.enrolled();

        is(
                "TOO_LATE_TO_EARN",
                Ledger.whileFull(full, () -> json(LATE).header(KEY, "key").post(full.path("/earn"))));
    }

    @Test
    void theCurrencyOfARedemptionComesBeforeTheBalance() {
        is(
                "CURRENCY_MISMATCH",
                redeem("key", Body.redemptionOf(101).with("/orderTotal", "{'amount':'1','currency':'USD'}")));
    }

    private Response earn(String key, Body purchase) {
        return json(purchase).header(KEY, key).post(member.path("/earn"));
    }

    private Response redeem(String key, Body redemption) {
        return json(redemption).header(KEY, key).post(member.path("/redeem"));
    }

    private static RequestSpecification json(Object body) {
        return Requests.wrong().contentType("application/json").body(body.toString());
    }

    private static void is(String code, Response answer) {
        answer.then().body("code", equalTo(code));
    }
}
