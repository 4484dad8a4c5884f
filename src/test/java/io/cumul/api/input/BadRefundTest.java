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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class BadRefundTest {
    private static final Body LINES = Body.refundOf("[{'sku':'mug','quantity':1,'amount':'1.00'}]");

    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.with(100);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            an amount as a number        | /amount     | 10.00            | MALFORMED_REQUEST | amount
            an amount of nothing         | /amount     | '0.00'           | INVALID_VALUE     | amount
            a negative amount            | /amount     | '-1.00'          | INVALID_VALUE     | amount
            more decimals than the euro  | /amount     | '1.001'          | INVALID_VALUE     | amount
            an amount beyond all money   | /amount     | '10000000000.01' | INVALID_VALUE     | amount
            lines beside an amount       | /lines      | [{'sku':'mug','quantity':1,'amount':'1.00'}] | MALFORMED_REQUEST | amount
            everything beside an amount  | /everything | true             | MALFORMED_REQUEST | everything
            everything that is text      | /everything | 'true'           | MALFORMED_REQUEST | everything
            a refund without a name      | /refundId   | ''               | INVALID_VALUE     | refundId
            a refund as a number         | /refundId   | 7                | MALFORMED_REQUEST | refundId
            an order with a blank        | /orderId    | 'order 1'        | INVALID_VALUE     | orderId
            a part with a slash          | /part       | 'a/b'            | INVALID_VALUE     | part
            a channel that is none       | /channel    | 'MAIL'           | INVALID_VALUE     | channel
            a field nobody knows         | /currency   | 'EUR'            | MALFORMED_REQUEST | currency
            """)
    void isNamedAndChangesNothing(String what, String pointer, String value, String code, String field) {
        BadInput.changesNothing(member, () -> refund(Body.refund().with(pointer, value)), code, field);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            no lines                    | /lines            | []        | INVALID_VALUE     | lines
            lines that are none         | /lines            | {}        | MALFORMED_REQUEST | lines
            a line without its article  | /lines/0/sku      | ''        | INVALID_VALUE     | lines[0].sku
            no piece                    | /lines/0/quantity | 0         | INVALID_VALUE     | lines[0].quantity
            half a piece                | /lines/0/quantity | 0.5       | MALFORMED_REQUEST | lines[0].quantity
            a line before the first     | /lines/0/line     | 0         | INVALID_VALUE     | lines[0].line
            a line beyond the last      | /lines/0/line     | 1001      | INVALID_VALUE     | lines[0].line
            a line as text              | /lines/0/line     | '1'       | MALFORMED_REQUEST | lines[0].line
            a line's amount as a number | /lines/0/amount   | 1         | MALFORMED_REQUEST | lines[0].amount
            a negative amount           | /lines/0/amount   | '-0.01'   | INVALID_VALUE     | lines[0].amount
            a line's category           | /lines/0/category | 'kitchen' | MALFORMED_REQUEST | lines[0].category
            """)
    void hasLinesThatAreSound(String what, String pointer, String value, String code, String field) {
        BadInput.changesNothing(member, () -> refund(LINES.with(pointer, value)), code, field);
    }

    @ParameterizedTest(name = "without {0}: {1} is named")
    @CsvSource({"orderId, orderId", "refundId, refundId", "channel, channel", "amount, lines"})
    void lacksWhatItNeeds(String field, String named) {
        BadInput.changesNothing(member, () -> refund(Body.refund().without("/" + field)), "MALFORMED_REQUEST", named);
    }

    @ParameterizedTest(name = "everything: {0}")
    @CsvSource({"false, INVALID_VALUE", "0, MALFORMED_REQUEST"})
    void saysThatItIsEverythingOrNotAtAll(String value, String code) {
        Body refund = Body.refund().without("/amount").with("/everything", value);

        BadInput.changesNothing(member, () -> refund(refund), code, "everything");
    }

    private Response refund(Body refund) {
        return Requests.wrong()
                .contentType("application/json")
                .header(KEY, "key")
                .body(refund.toString())
                .post(member.path("/refunds"));
    }
}
