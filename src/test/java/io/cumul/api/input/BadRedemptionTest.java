package io.cumul.api.input;

import static io.cumul.api.call.Requests.KEY;
import static org.assertj.core.api.Assertions.assertThat;
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
class BadRedemptionTest {
    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.with(100);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            no points                      | /points              | 0                                      | INVALID_VALUE     | points
            negative points                | /points              | -1                                     | INVALID_VALUE     | points
            more than a command moves      | /points              | 1000000001                             | INVALID_VALUE     | points
            more than a long holds         | /points              | 9223372036854775808                    | INVALID_VALUE     | points
            as little as a long holds      | /points              | -9223372036854775808                   | INVALID_VALUE     | points
            a fraction of a point          | /points              | 1.5                                    | MALFORMED_REQUEST | points
            a whole number with a fraction | /points              | 1.0                                    | MALFORMED_REQUEST | points
            a number with an exponent      | /points              | 1e2                                    | MALFORMED_REQUEST | points
            points as a string             | /points              | '5'                                    | MALFORMED_REQUEST | points
            points as a truth              | /points              | true                                   | MALFORMED_REQUEST | points
            points as a list               | /points              | [5]                                    | MALFORMED_REQUEST | points
            points as an object            | /points              | {'value':5}                            | MALFORMED_REQUEST | points
            points of null                 | /points              | null                                   | MALFORMED_REQUEST | points
            an order of null               | /orderId             | null                                   | MALFORMED_REQUEST | orderId
            an order as a number           | /orderId             | 17                                     | MALFORMED_REQUEST | orderId
            an order as a truth            | /orderId             | false                                  | MALFORMED_REQUEST | orderId
            an order without a name        | /orderId             | ''                                     | INVALID_VALUE     | orderId
            an order that begins badly     | /orderId             | '-1'                                   | INVALID_VALUE     | orderId
            an order with a blank          | /orderId             | 'order 1'                              | INVALID_VALUE     | orderId
            an order with a slash          | /orderId             | 'order/1'                              | INVALID_VALUE     | orderId
            an order with an accent        | /orderId             | 'é'                                    | INVALID_VALUE     | orderId
            NUL in the order               | /orderId             | 'a\\u0000'                             | INVALID_VALUE     | orderId
            half a character in the order  | /orderId             | 'a\\ud800'                             | INVALID_VALUE     | orderId
            the line's end in the order    | /orderId             | 'a\\n'                                 | INVALID_VALUE     | orderId
            a channel that is none         | /channel             | 'MAIL'                                 | INVALID_VALUE     | channel
            a channel in small letters     | /channel             | 'web'                                  | INVALID_VALUE     | channel
            a channel as a number          | /channel             | 0                                      | MALFORMED_REQUEST | channel
            a field nobody knows           | /pionts              | 5                                      | MALFORMED_REQUEST | pionts
            a field in another spelling    | /Points              | 5                                      | MALFORMED_REQUEST | Points
            a reward beside points         | /rewardId            | 'mug'                                  | MALFORMED_REQUEST | points
            a total as a string            | /orderTotal          | '10.00'                                | MALFORMED_REQUEST | orderTotal
            a total as a number            | /orderTotal          | {'amount':10.00,'currency':'EUR'}      | MALFORMED_REQUEST | orderTotal.amount
            a total without currency       | /orderTotal          | {'amount':'10.00'}                     | MALFORMED_REQUEST | orderTotal.currency
            a total with more than money   | /orderTotal          | {'amount':'1','currency':'EUR','x':1}  | MALFORMED_REQUEST | orderTotal.x
            more decimals than the euro    | /orderTotal          | {'amount':'1.001','currency':'EUR'}    | INVALID_VALUE     | orderTotal.amount
            more decimals, though zeros    | /orderTotal          | {'amount':'1.000','currency':'EUR'}    | INVALID_VALUE     | orderTotal.amount
            decimals of yen                | /orderTotal          | {'amount':'1.0','currency':'JPY'}      | INVALID_VALUE     | orderTotal.amount
            four decimals of dinars        | /orderTotal          | {'amount':'1.0000','currency':'KWD'}   | INVALID_VALUE     | orderTotal.amount
            a negative total               | /orderTotal          | {'amount':'-1','currency':'EUR'}       | INVALID_VALUE     | orderTotal.amount
            a total with an exponent       | /orderTotal          | {'amount':'1e2','currency':'EUR'}      | INVALID_VALUE     | orderTotal.amount
            a total with a comma           | /orderTotal          | {'amount':'1,00','currency':'EUR'}     | INVALID_VALUE     | orderTotal.amount
            a total beyond all money       | /orderTotal          | {'amount':'10000000000.01','currency':'EUR'} | INVALID_VALUE | orderTotal.amount
            a currency that is none        | /orderTotal          | {'amount':'1','currency':'EURO'}       | INVALID_VALUE     | orderTotal.currency
            a currency without decimals    | /orderTotal          | {'amount':'1','currency':'XAU'}        | INVALID_VALUE     | orderTotal.currency
            """)
    void isNamedAndChangesNothing(String what, String pointer, String value, String code, String field) {
        BadInput.changesNothing(member, () -> redeem(Body.redemption().with(pointer, value)), code, field);
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource({"orderId", "channel", "points"})
    void lacksWhatItNeeds(String field) {
        BadInput.changesNothing(
                member, () -> redeem(Body.redemption().without("/" + field)), "MALFORMED_REQUEST", field);
    }

    @Test
    void hasAnOrderOf65Characters() {
        Body longest = Body.redemption().with("/orderId", "'" + "a".repeat(64) + "'");
        Body tooLong = Body.redemption().with("/orderId", "'" + "a".repeat(65) + "'");

        BadInput.changesNothing(member, () -> redeem(tooLong), "INVALID_VALUE", "orderId");
        member.redeem("key", longest).statusCode(201).body("orderId", equalTo("a".repeat(64)));
    }

    /** Of another currency's decimals nothing is wrong; that it is another currency is for the ledger to refuse. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"1, JPY", "1.000, KWD", "1.00, USD"})
    void isOfAnotherCurrency(String amount, String currency) {
        Member.Standing before = member.standing();

        member.redeem(
                        "key",
                        Body.redemption()
                                .with("/orderTotal", "{'amount':'%s','currency':'%s'}".formatted(amount, currency)))
                .statusCode(422)
                .body("code", equalTo("CURRENCY_MISMATCH"))
                .body("expected", equalTo("EUR"))
                .body("given", equalTo(currency));

        assertThat(member.standing()).isEqualTo(before);
    }

    private Response redeem(Body redemption) {
        return Requests.wrong()
                .contentType("application/json")
                .header(KEY, "key")
                .body(redemption.toString())
                .post(member.path("/redeem"));
    }
}
