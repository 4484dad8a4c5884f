package io.cumul.api.input;

import static io.cumul.api.call.Requests.KEY;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class BadBodyTest {
    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.with(100);
    }

    /** Apostrophes stand for quotes, and <redemption> for a body that is right. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a body of nothing           | ""                                             | body
            a body of blanks            | "   "                                          | body
            a body of null              | null                                           | body
            a list                      | [<redemption>]                                 | body
            a string                    | 'points'                                       | body
            a number                    | 5                                              | body
            words                       | points: 5                                      | body
            an object that has no end   | {'orderId':'order-1'                           | orderId
            a string that has no end    | {'orderId':'order                              | orderId
            a comma too many            | {'points':5,}                                  | points
            a comma too few             | {'points':5 'orderId':'order-1'}               | points
            a name without quotes       | {points:5}                                     | body
            a number with leading zeros | {'points':05}                                  | points
            not a number                | {'points':NaN}                                 | points
            a comment                   | {'points':5/* or six */}                       | points
            a value that is a word      | {'points':five}                                | points
            one thing twice             | {'points':5,'points':5}                        | points
            one thing deep down twice   | {'orderTotal':{'amount':'1','amount':'1'}}     | orderTotal.amount
            something after the end     | <redemption> and more                          | body
            another body after the end  | <redemption> <redemption>                      | body
            a control character         | {'orderId':'a\u0001'}                          | orderId
            """)
    void isNamedAndChangesNothing(String what, String text, String field) {
        String body = text.replace("<redemption>", Body.redemption().toString()).replace('\'', '"');

        BadInput.changesNothing(member, () -> redeem(body.getBytes(UTF_8)), "MALFORMED_REQUEST", field);
    }

    @Test
    void isNestedDeeply() {
        String lists = "[".repeat(50_000);
        String objects = "{\"orderTotal\":".repeat(10_000);

        BadInput.changesNothing(
                member, () -> redeem(("{\"orderId\":" + lists).getBytes(UTF_8)), "MALFORMED_REQUEST", "orderId");
        BadInput.changesNothing(
                member, () -> redeem(objects.getBytes(UTF_8)), "MALFORMED_REQUEST", "orderTotal.orderTotal");
    }

    @Test
    void hasANumberWithoutEnd() {
        byte[] body = ("{\"points\":" + "9".repeat(100_000) + "}").getBytes(UTF_8);

        BadInput.changesNothing(member, () -> redeem(body), "MALFORMED_REQUEST", "points");
    }

    @Test
    void isInAnotherEncoding() {
        String redemption = Body.redemption().toString().replace("order-1", "café");

        BadInput.changesNothing(member, () -> redeem(redemption.getBytes(ISO_8859_1)), "MALFORMED_REQUEST", "body");
        BadInput.changesNothing(member, () -> redeem(redemption.getBytes(UTF_16)), "MALFORMED_REQUEST", "body");
    }

    @Test
    void isNoUtf8() {
        byte[] overlong = Body.redemption().toString().getBytes(UTF_8);
        // The first letter of the first name, in two bytes where one would do.
        overlong[2] = (byte) 0xc1;
        overlong[3] = (byte) 0xaf;

        BadInput.changesNothing(member, () -> redeem(overlong), "MALFORMED_REQUEST", "body");
    }

    @Test
    void isAMegabyteByItsOwnAccount() {
        isTooLarge(redeem(new byte[1_000_000]));
    }

    /** Sent in chunks, so that nobody knows the length before the end. */
    @Test
    void isAMegabyteThatNobodyAnnounced() {
        Member.Standing before = member.standing();
        byte[] redemption = (" ".repeat(1_000_000) + Body.redemption()).getBytes(UTF_8);

        Response answer = Requests.wrong()
                .contentType("application/json")
                .header(KEY, "key")
                .body(new ByteArrayInputStream(redemption))
                .post(member.path("/redeem"));

        isTooLarge(answer);
        assertThat(member.standing()).isEqualTo(before);
    }

    @Test
    void isRightUpToTheLastByteThatMayBe() {
        String redemption = Body.redemption().toString();
        String padded = " ".repeat(256 * 1024 - redemption.length()) + redemption;

        redeem(padded.getBytes(UTF_8)).then().statusCode(201);
        isTooLarge(redeem((" " + padded).getBytes(UTF_8)));
    }

    private static void isTooLarge(Response answer) {
        answer.then().statusCode(413).body("code", equalTo("BODY_TOO_LARGE"));
    }

    private Response redeem(byte[] body) {
        return Requests.wrong()
                .contentType("application/json")
                .header(KEY, "key")
                .body(body)
                .post(member.path("/redeem"));
    }
}
