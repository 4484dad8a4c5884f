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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class BadQuoteTest {
    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.enrolled();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a channel that is none      | /channel                  | 'shop'                            | INVALID_VALUE     | channel
            a channel as a number       | /channel                  | 1                                 | MALFORMED_REQUEST | channel
            a purchase as a list        | /purchase                 | []                                | MALFORMED_REQUEST | purchase
            a currency that is none     | /purchase/currency        | 'EURO'                            | INVALID_VALUE     | purchase.currency
            a line without an article   | /purchase/lines           | [{'quantity':1,'amount':'1'}]     | MALFORMED_REQUEST | purchase.lines[0].sku
            an amount as a number       | /purchase/lines/0/amount  | 12.50                             | MALFORMED_REQUEST | purchase.lines[0].amount
            more decimals than the euro | /purchase/lines/0/amount  | '12.505'                          | INVALID_VALUE     | purchase.lines[0].amount
            a discount beyond the lines | /purchase/discount        | '12.51'                           | INVALID_VALUE     | purchase.discount
            more points than may be     | /purchase/lines/0/amount  | '1000000001.00'                   | INVALID_VALUE     | purchase
            money without a currency    | /payable                  | {'amount':'1'}                    | MALFORMED_REQUEST | payable.currency
            money that is negative      | /payable                  | {'amount':'-1','currency':'EUR'}  | INVALID_VALUE     | payable.amount
            an order that cannot be     | /orderId                  | '-1'                              | INVALID_VALUE     | orderId
            a part of an order          | /part                     | 'p-1'                             | MALFORMED_REQUEST | part
            """)
    void isNamedAndChangesNothing(String what, String pointer, String value, String code, String field) {
        BadInput.changesNothing(member, () -> quote("", Body.quote().with(pointer, value)), code, field);
    }

    @Test
    void wantsAVersionThatIsNone() {
        BadInput.changesNothing(member, () -> quote("?minVersion=soon", Body.quote()), "INVALID_VALUE", "minVersion");
    }

    @Test
    void isOfAnAccountThatCannotBe() {
        Requests.wrong()
                .contentType("application/json")
                .body(Body.quote().toString())
                .post("/v1/accounts/-/quotes")
                .then()
                .statusCode(400)
                .body("field", equalTo("accountId"));
    }

    private Response quote(String query, Body body) {
        return Requests.wrong()
                .contentType("application/json")
                .body(body.toString())
                .post(member.path("/quotes" + query));
    }
}
