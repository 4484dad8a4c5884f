package io.cumul.api.input;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.cumul.api.call.Body;
import io.cumul.api.call.Member;
import io.cumul.api.call.PatientCache;
import io.cumul.api.call.Requests;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class BadProfileTest {
    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.unknown();
        member.put(Body.enrolment().with("/locale", "'fr'").with("/segments", "['vip']"))
                .statusCode(201);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a channel that is none      | /channel    | 'LETTER'      | INVALID_VALUE     | channel
            a channel of null           | /channel    | null          | MALFORMED_REQUEST | channel
            a locale that is none       | /locale     | 'fr_BE!'      | INVALID_VALUE     | locale
            a locale of nothing         | /locale     | ''            | INVALID_VALUE     | locale
            a locale as a number        | /locale     | 33            | MALFORMED_REQUEST | locale
            a day that no year has      | /birthday   | '02-30'       | INVALID_VALUE     | birthday
            a birthday with its year    | /birthday   | '1990-02-28'  | INVALID_VALUE     | birthday
            a birthday in short         | /birthday   | '2-28'        | INVALID_VALUE     | birthday
            a birthday as a list        | /birthday   | [2,28]        | MALFORMED_REQUEST | birthday
            a segment as a list         | /segments   | [['vip']]     | MALFORMED_REQUEST | segments[0]
            a segment as a number       | /segments   | ['vip',1]     | MALFORMED_REQUEST | segments[1]
            a segment of null           | /segments   | ['vip',null]  | MALFORMED_REQUEST | segments[1]
            a segment with a blank      | /segments   | ['vip','a b'] | INVALID_VALUE     | segments[1]
            segments as a string        | /segments   | 'vip'         | MALFORMED_REQUEST | segments
            a consent with NUL          | /consents   | ['\\u0000']   | INVALID_VALUE     | consents[0]
            consents as an object       | /consents   | {'mail':true} | MALFORMED_REQUEST | consents
            a referrer that is no id    | /referredBy | '?'           | INVALID_VALUE     | referredBy
            a field nobody knows        | /name       | 'Anna'        | MALFORMED_REQUEST | name
            """)
    void isNamedAndChangesNothing(String what, String pointer, String value, String code, String field) {
        BadInput.changesNothing(member, () -> put(member, Body.enrolment().with(pointer, value)), code, field);
    }

    @Test
    void lacksItsChannel() {
        BadInput.changesNothing(
                member, () -> put(member, Body.enrolment().without("/channel")), "MALFORMED_REQUEST", "channel");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"segments", "consents"})
    void hasTooManyCodes(String field) {
        Body profile =
                Body.enrolment().with("/" + field, "[" + String.join(",", Collections.nCopies(65, "'code'")) + "]");

        BadInput.changesNothing(member, () -> put(member, profile), "INVALID_VALUE", field);
    }

    @Test
    void namesAReferrerThatIsNotThere() {
        Member fresh = Member.unknown();

        refusesReferrer(fresh, Member.unknown());
    }

    @Test
    void namesTheMemberAsTheReferrer() {
        Member fresh = Member.unknown();

        refusesReferrer(fresh, fresh);
    }

    @Test
    void isOpenedOnceWhatWasWrongIsRight() {
        Member fresh = Member.unknown();
        put(fresh, Body.enrolment().with("/channel", "'LETTER'")).then().statusCode(400);

        fresh.put(Body.enrolment()).statusCode(201);
        fresh.get("/entries").body("entries.kind", contains("ENROL"));
    }

    private static void refusesReferrer(Member fresh, Member referrer) {
        put(fresh, Body.enrolment().with("/referredBy", "'" + referrer + "'"))
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"))
                .body("field", equalTo("referredBy"));
        fresh.get("").statusCode(404);
    }

    private static Response put(Member member, Body profile) {
        return Requests.wrong()
                .contentType("application/json")
                .body(profile.toString())
                .put(member.path(""));
    }
}
