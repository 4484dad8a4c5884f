package io.cumul.api.input;

import static io.cumul.api.call.Requests.KEY;

import io.cumul.api.call.Body;
import io.cumul.api.call.Club;
import io.cumul.api.call.Member;
import io.cumul.api.call.Requests;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(Club.class)
class BadActionTest {
    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.enrolled();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            an action of nothing      | /action     | ''                     | INVALID_VALUE     | action
            an action with a blank    | /action     | 'RE VIEW'              | INVALID_VALUE     | action
            an action as a number     | /action     | 1                      | MALFORMED_REQUEST | action
            an action of null         | /action     | null                   | MALFORMED_REQUEST | action
            a reference of nothing    | /reference  | ''                     | INVALID_VALUE     | reference
            a reference as a number   | /reference  | 4711                   | MALFORMED_REQUEST | reference
            a channel that is none    | /channel    | 'app'                  | INVALID_VALUE     | channel
            a time of no zone         | /occurredAt | '2026-01-01T00:00:00'  | INVALID_VALUE     | occurredAt
            an order beside it        | /orderId    | 'order-1'              | MALFORMED_REQUEST | orderId
            a part of an order        | /part       | 'part-1'               | MALFORMED_REQUEST | part
            a field nobody knows      | /points     | 20                     | MALFORMED_REQUEST | points
            """)
    void isNamedAndChangesNothing(String what, String pointer, String value, String code, String field) {
        BadInput.changesNothing(member, () -> earn(Body.action().with(pointer, value)), code, field);
    }

    @Test
    void isAPurchaseAsWell() {
        Body both = Body.purchase().with("/action", "'REVIEW'").with("/reference", "'review-1'");

        BadInput.changesNothing(member, () -> earn(both), "MALFORMED_REQUEST", "orderId");
        BadInput.changesNothing(member, () -> earn(both.without("/orderId")), "MALFORMED_REQUEST", "purchase");
    }

    @ParameterizedTest(name = "without {0}")
    @ValueSource(strings = {"action", "reference", "channel"})
    void lacksWhatItNeeds(String field) {
        BadInput.changesNothing(member, () -> earn(Body.action().without("/" + field)), "MALFORMED_REQUEST", field);
    }

    @Test
    void isOfTomorrow() {
        Body tomorrow = Body.action().with("/occurredAt", "'" + Instant.now().plus(1, ChronoUnit.DAYS) + "'");

        BadInput.changesNothing(member, () -> earn(tomorrow), "INVALID_VALUE", "occurredAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFERRAL", "BIRTHDAY"})
    void isOneThatTheGatewayGrantsItself(String action) {
        BadInput.changesNothing(
                member, () -> earn(Body.action().with("/action", "'" + action + "'")), "INVALID_VALUE", "action");
    }

    private Response earn(Body action) {
        return Requests.wrong()
                .contentType("application/json")
                .header(KEY, "key")
                .body(action.toString())
                .post(member.path("/earn"));
    }
}
