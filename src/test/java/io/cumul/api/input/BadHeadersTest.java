package io.cumul.api.input;

import static io.cumul.api.call.Requests.KEY;
import static org.hamcrest.Matchers.equalTo;

import io.cumul.api.call.Body;
import io.cumul.api.call.Member;
import io.cumul.api.call.PatientCache;
import io.cumul.api.call.Requests;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class BadHeadersTest {
    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.with(100);
    }

    @ParameterizedTest(name = "the key <{0}>")
    @ValueSource(strings = {"two words", "clé", "\"", "\"open", "\"one\" two", "\"a\\b\"", "\"\"", "\"two words\"", ""})
    void aKeyOfAnotherForm(String key) {
        refuses(redemption().header(KEY, key), "IDEMPOTENCY_KEY_INVALID", KEY);
    }

    @Test
    void aKeyOf129Characters() {
        refuses(redemption().header(KEY, "k".repeat(129)), "IDEMPOTENCY_KEY_INVALID", KEY);

        redemption()
                .header(KEY, "k".repeat(128))
                .post(member.path("/redeem"))
                .then()
                .statusCode(201);
    }

    @Test
    void twoKeys() {
        refuses(redemption().header(KEY, "one").header(KEY, "two"), "IDEMPOTENCY_KEY_INVALID", KEY);
    }

    @Test
    void noKey() {
        refuses(redemption(), "IDEMPOTENCY_KEY_MISSING", KEY);
    }

    @ParameterizedTest(name = "the deadline <{0}>")
    @ValueSource(strings = {"soon", "0", "-1", "1.5", "1e3", "100ms", "3600001", "99999999999999999999", "١", ""})
    void aDeadlineOfNonsense(String deadline) {
        refuses(
                redemption().header(KEY, "key").header("Request-Deadline", deadline),
                "INVALID_VALUE",
                "Request-Deadline");
    }

    @Test
    void aDeadlineThatIsLongEnough() {
        redemption()
                .header(KEY, "key")
                .header("Request-Deadline", "3600000")
                .post(member.path("/redeem"))
                .then()
                .statusCode(201);
    }

    @Test
    void aDeadlineOfNonsenseForAProfile() {
        BadInput.changesNothing(
                member,
                () -> Requests.wrong()
                        .contentType("application/json")
                        .body(Body.enrolment().with("/locale", "'fr'").toString())
                        .header("Request-Deadline", "soon")
                        .put(member.path("")),
                "INVALID_VALUE",
                "Request-Deadline");
    }

    @ParameterizedTest(name = "the type <{0}>")
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/problem+json",
                "application/json; charset=ISO-8859-1",
                "application/json; charset=\"utf-16\""
            })
    void aBodyOfAnotherType(String type) {
        Requests.wrong()
                .header("Content-Type", type)
                .header(KEY, "key")
                .body(Body.redemption().toString())
                .post(member.path("/redeem"))
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        member.get("/balance").body("version", equalTo(2));
    }

    private void refuses(RequestSpecification redemption, String code, String field) {
        BadInput.changesNothing(member, () -> redemption.post(member.path("/redeem")), code, field);
    }

    private static RequestSpecification redemption() {
        return Requests.wrong()
                .contentType("application/json")
                .body(Body.redemption().toString());
    }
}
