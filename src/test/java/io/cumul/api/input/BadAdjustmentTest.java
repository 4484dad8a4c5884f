package io.cumul.api.input;

import static io.cumul.api.call.Requests.KEY;

import io.cumul.api.call.Body;
import io.cumul.api.call.Member;
import io.cumul.api.call.PatientCache;
import io.cumul.api.call.Requests;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class BadAdjustmentTest {
    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.with(100);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            no points                   | /points     | 0             | INVALID_VALUE     | points
            more than a command gives   | /points     | 1000000001    | INVALID_VALUE     | points
            more than a command takes   | /points     | -1000000001   | INVALID_VALUE     | points
            points as a string          | /points     | '5'           | MALFORMED_REQUEST | points
            a fraction of a point       | /points     | -1.5          | MALFORMED_REQUEST | points
            a reason with a blank       | /reasonCode | 'good will'   | INVALID_VALUE     | reasonCode
            a reason of null            | /reasonCode | null          | MALFORMED_REQUEST | reasonCode
            a note of nothing           | /note       | ''            | INVALID_VALUE     | note
            NUL in the note             | /note       | 'a\\u0000'    | INVALID_VALUE     | note
            a note as a number          | /note       | 5             | MALFORMED_REQUEST | note
            an actor of the caller's    | /actor      | 'somebody'    | MALFORMED_REQUEST | actor
            """)
    void isNamedAndChangesNothing(String what, String pointer, String value, String code, String field) {
        BadInput.changesNothing(member, () -> adjust(Body.adjustment(5).with(pointer, value)), code, field);
    }

    @Test
    void aNoteMayBeLongButNotLonger() {
        String long500 = "'" + "n".repeat(500) + "'";
        String long501 = "'" + "n".repeat(501) + "'";

        adjust(Body.adjustment(5).with("/note", long500)).then().statusCode(201);
        BadInput.changesNothing(
                member, () -> adjust(Body.adjustment(5).with("/note", long501)), "INVALID_VALUE", "note");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            freeze   | {}                                    | MALFORMED_REQUEST | reasonCode
            unfreeze | {'reasonCode':'card stolen'}          | INVALID_VALUE     | reasonCode
            close    | {'reasonCode':'LEFT','note':'by mail'} | MALFORMED_REQUEST | note
            """)
    void aChangeOfStatusNeedsItsReasonAndNoMore(String operation, String json, String code, String field) {
        BadInput.changesNothing(
                member,
                () -> Requests.wrongByManager()
                        .contentType("application/json")
                        .header(KEY, "key")
                        .body(json.replace('\'', '"'))
                        .post(member.path("/" + operation)),
                code,
                field);
    }

    private Response adjust(Body body) {
        return Requests.wrongByManager()
                .contentType("application/json")
                .header(KEY, "key")
                .body(body.toString())
                .post(member.path("/adjustments"));
    }
}
