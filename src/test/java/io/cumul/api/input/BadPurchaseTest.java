package io.cumul.api.input;

import static io.cumul.api.call.Requests.KEY;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MINUTES;
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
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class BadPurchaseTest {
    private static final String LINE = "{'sku':'mug','quantity':1,'amount':'0.01'}";

    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.enrolled();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a part with a blank            | /part                       | '1 2'                  | INVALID_VALUE     | part
            a part as a number             | /part                       | 1                      | MALFORMED_REQUEST | part
            a day that is none             | /occurredAt                 | '2026-02-30T00:00:00Z' | INVALID_VALUE     | occurredAt
            a time of no zone              | /occurredAt                 | '2026-01-01T00:00:00'  | INVALID_VALUE     | occurredAt
            a time of another zone         | /occurredAt                 | '2026-01-01T00:00:00+01:00' | INVALID_VALUE | occurredAt
            a time as a number             | /occurredAt                 | 1767225600             | MALFORMED_REQUEST | occurredAt
            a time before 1970             | /occurredAt                 | '1969-12-31T23:59:59Z' | INVALID_VALUE     | occurredAt
            a time after 9999              | /occurredAt                 | '+10000-01-01T00:00:00Z' | INVALID_VALUE   | occurredAt
            a purchase of null             | /purchase                   | null                   | MALFORMED_REQUEST | purchase
            a purchase as a list           | /purchase                   | []                     | MALFORMED_REQUEST | purchase
            a field nobody knows           | /purchase/total             | '12.50'                | MALFORMED_REQUEST | purchase.total
            a currency that is none        | /purchase/currency          | 'EURO'                 | INVALID_VALUE     | purchase.currency
            a currency in small letters    | /purchase/currency          | 'eur'                  | INVALID_VALUE     | purchase.currency
            an empty basket                | /purchase/lines             | []                     | INVALID_VALUE     | purchase.lines
            a basket of null               | /purchase/lines             | null                   | MALFORMED_REQUEST | purchase.lines
            a basket as an object          | /purchase/lines             | {}                     | MALFORMED_REQUEST | purchase.lines
            a line of null                 | /purchase/lines             | [null]                 | MALFORMED_REQUEST | purchase.lines[0]
            a line as a string             | /purchase/lines             | ['mug']                | MALFORMED_REQUEST | purchase.lines[0]
            a line of nothing              | /purchase/lines             | [{}]                   | MALFORMED_REQUEST | purchase.lines[0].sku
            a line's field nobody knows    | /purchase/lines/0/price     | '1.00'                 | MALFORMED_REQUEST | purchase.lines[0].price
            an article without a name      | /purchase/lines/0/sku       | ''                     | INVALID_VALUE     | purchase.lines[0].sku
            an article as a number         | /purchase/lines/0/sku       | 4711                   | MALFORMED_REQUEST | purchase.lines[0].sku
            NUL in an article              | /purchase/lines/0/sku       | 'mug\\u0000'           | INVALID_VALUE     | purchase.lines[0].sku
            half a character in an article | /purchase/lines/0/sku       | 'mug\\udc00'           | INVALID_VALUE     | purchase.lines[0].sku
            a line's end in a category     | /purchase/lines/0/category  | 'kitchen\\n'           | INVALID_VALUE     | purchase.lines[0].category
            no piece                       | /purchase/lines/0/quantity  | 0                      | INVALID_VALUE     | purchase.lines[0].quantity
            a negative number of pieces    | /purchase/lines/0/quantity  | -1                     | INVALID_VALUE     | purchase.lines[0].quantity
            half a piece                   | /purchase/lines/0/quantity  | 0.5                    | MALFORMED_REQUEST | purchase.lines[0].quantity
            more than a million pieces     | /purchase/lines/0/quantity  | 1000001                | INVALID_VALUE     | purchase.lines[0].quantity
            more than an int of pieces     | /purchase/lines/0/quantity  | 2147483648             | INVALID_VALUE     | purchase.lines[0].quantity
            pieces as a string             | /purchase/lines/0/quantity  | '1'                    | MALFORMED_REQUEST | purchase.lines[0].quantity
            an amount as a number          | /purchase/lines/0/amount    | 12.50                  | MALFORMED_REQUEST | purchase.lines[0].amount
            an amount of null              | /purchase/lines/0/amount    | null                   | MALFORMED_REQUEST | purchase.lines[0].amount
            a negative amount              | /purchase/lines/0/amount    | '-0.01'                | INVALID_VALUE     | purchase.lines[0].amount
            more decimals than the euro    | /purchase/lines/0/amount    | '12.505'               | INVALID_VALUE     | purchase.lines[0].amount
            an amount beyond all money     | /purchase/lines/0/amount    | '10000000000.01'       | INVALID_VALUE     | purchase.lines[0].amount
            an amount that is no number    | /purchase/lines/0/amount    | 'NaN'                  | INVALID_VALUE     | purchase.lines[0].amount
            an amount of nothing           | /purchase/lines/0/amount    | ''                     | INVALID_VALUE     | purchase.lines[0].amount
            an amount with a leading zero  | /purchase/lines/0/amount    | '012.50'               | INVALID_VALUE     | purchase.lines[0].amount
            an amount without a whole      | /purchase/lines/0/amount    | '.50'                  | INVALID_VALUE     | purchase.lines[0].amount
            an amount in other digits      | /purchase/lines/0/amount    | '١٢'                   | INVALID_VALUE     | purchase.lines[0].amount
            a negative shipping            | /purchase/shipping          | '-1'                   | INVALID_VALUE     | purchase.shipping
            a tax as a number              | /purchase/tax               | 2                      | MALFORMED_REQUEST | purchase.tax
            a discount beyond the lines    | /purchase/discount          | '12.51'                | INVALID_VALUE     | purchase.discount
            a payment method of nothing    | /purchase/paymentMethod     | ''                     | INVALID_VALUE     | purchase.paymentMethod
            """)
    void isNamedAndChangesNothing(String what, String pointer, String value, String code, String field) {
        BadInput.changesNothing(member, () -> earn(Body.purchase().with(pointer, value)), code, field);
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource(delimiter = '|', textBlock = """
            /orderId                   | orderId
            /channel                   | channel
            /purchase                  | purchase
            /purchase/currency         | purchase.currency
            /purchase/lines            | purchase.lines
            /purchase/lines/0/sku      | purchase.lines[0].sku
            /purchase/lines/0/quantity | purchase.lines[0].quantity
            /purchase/lines/0/amount   | purchase.lines[0].amount
            """)
    void lacksWhatItNeeds(String pointer, String field) {
        BadInput.changesNothing(member, () -> earn(Body.purchase().without(pointer)), "MALFORMED_REQUEST", field);
    }

    @Test
    void isOfTomorrow() {
        Body tomorrow = Body.purchase().with("/occurredAt", "'" + Instant.now().plus(1, DAYS) + "'");
        Body inAWhile = Body.purchase().with("/occurredAt", "'" + Instant.now().plus(6, MINUTES) + "'");

        BadInput.changesNothing(member, () -> earn(tomorrow), "INVALID_VALUE", "occurredAt");
        BadInput.changesNothing(member, () -> earn(inAWhile), "INVALID_VALUE", "occurredAt");
    }

    @ParameterizedTest(name = "{0} lines")
    @ValueSource(ints = {1_001, 5_000})
    void hasTooManyLines(int count) {
        BadInput.changesNothing(member, () -> earn(lines(count)), "INVALID_VALUE", "purchase.lines");
    }

    @Test
    void hasAsManyLinesAsMayBe() {
        member.earn("key", lines(1_000)).statusCode(201).body("points", equalTo(10));
    }

    /** They do not even fit into a body. */
    @Test
    void hasTenThousandLines() {
        Member.Standing before = member.standing();

        earn(lines(10_000)).then().statusCode(413).body("code", equalTo("BODY_TOO_LARGE"));

        assertThat(member.standing()).isEqualTo(before);
    }

    @Test
    void wouldEarnMoreThanACommandMoves() {
        Body most = Body.purchase().with("/purchase/lines/0/amount", "'1000000000.00'");
        Body more = Body.purchase().with("/purchase/lines/0/amount", "'1000000001.00'");

        BadInput.changesNothing(member, () -> earn(more), "INVALID_VALUE", "purchase");
        member.earn("key-2", most).statusCode(201).body("points", equalTo(1_000_000_000));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"USD", "JPY", "KWD"})
    void isOfAnotherCurrency(String currency) {
        Member.Standing before = member.standing();

        earn(Body.purchase().with("/purchase/currency", "'" + currency + "'").with("/purchase/lines/0/amount", "'12'"))
                .then()
                .statusCode(422)
                .body("code", equalTo("CURRENCY_MISMATCH"));

        assertThat(member.standing()).isEqualTo(before);
    }

    private Response earn(Body purchase) {
        return Requests.wrong()
                .contentType("application/json")
                .header(KEY, "key")
                .body(purchase.toString())
                .post(member.path("/earn"));
    }

    private static Body lines(int count) {
        return Body.purchase().with("/purchase/lines", "[" + String.join(",", Collections.nCopies(count, LINE)) + "]");
    }
}
