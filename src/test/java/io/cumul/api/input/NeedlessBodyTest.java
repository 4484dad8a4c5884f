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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body where the operation takes none: whoever sends one means something by it. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class NeedlessBodyTest {
    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.with(100);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            application/json | {}
            application/json | {"reason":"the customer left"}
            text/plain       | the customer left
            """)
    void isRefusedAndChangesNothing(String type, String body) {
        String holdId = member.held("hold", Body.holdOf(30));
        String path = member.path("/holds/" + holdId + "/void");

        BadInput.changesNothing(
                member,
                () -> Requests.wrong()
                        .header(Requests.KEY, "key")
                        .header("Content-Type", type)
                        .body(body)
                        .post(path),
                "MALFORMED_REQUEST",
                "body");

        // The key is looked at before.
        Requests.wrong()
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        Requests.wrong()
                .header(Requests.KEY, "key")
                .header("Content-Type", type)
                .post(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("VOIDED"));
    }
}
