package io.cumul.api.input;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths and queries. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class BadAddressTest {
    @ParameterizedTest(name = "the account <{0}>")
    @ValueSource(strings = {"-anna", "anna%20b", "caf%C3%A9", "%00", "%FF", "a%2Fb", "%ED%A0%80", "anna%3B"})
    void anAccountThatIsNoId(String id) {
        names("accountId", Requests.wrong().urlEncodingEnabled(false).get("/v1/accounts/" + id));
        names("accountId", Requests.wrong().urlEncodingEnabled(false).get("/v1/accounts/" + id + "/balance"));
        names(
                "accountId",
                Requests.wrong()
                        .urlEncodingEnabled(false)
                        .contentType("application/json")
                        .body(Body.enrolment().toString())
                        .put("/v1/accounts/" + id));
    }

    @Test
    void anAccountOf65Characters() {
        names("accountId", Requests.wrong().get("/v1/accounts/" + "a".repeat(65)));
        Requests.right().get("/v1/accounts/" + "a".repeat(64)).then().statusCode(404);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            /entries?limit=0                     | limit
            /entries?limit=201                   | limit
            /entries?limit=-1                    | limit
            /entries?limit=ten                   | limit
            /entries?limit=1.5                   | limit
            /entries?limit=99999999999999999999  | limit
            /entries?before=0                    | before
            /entries?before=first                | before
            /entries/0                           | seq
            /entries/-1                          | seq
            /entries/first                       | seq
            /balance?minVersion=-1               | minVersion
            /balance?minVersion=latest           | minVersion
            /balance?minVersion=1e3              | minVersion
            ?minVersion=99999999999999999999     | minVersion
            """)
    void aNumberThatIsNone(String below, String field) {
        names(field, Requests.wrong().get(Member.enrolled().path(below)));
    }

    private static void names(String field, Response answer) {
        answer.then().statusCode(400).body("code", equalTo("INVALID_VALUE")).body("field", equalTo(field));
    }
}
