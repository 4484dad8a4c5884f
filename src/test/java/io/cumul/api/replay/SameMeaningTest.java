package io.cumul.api.replay;

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

/** What a request means is what counts, not how it is written. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class SameMeaningTest {
    private static final String REDEEM = "/redeem";
    private static final String EARN = "/earn";

    private Member member;

    @BeforeEach
    void enrol() {
        member = Member.with(100);
    }

    /** Each is compared with the purchase of {@link Body#purchase()}; apostrophes stand for quotes. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            word by word      | {'orderId':'order-1','channel':'STORE','purchase':{'currency':'EUR','lines':[{'sku':'mug','quantity':1,'amount':'12.50'}]}}
            in another order  | {'purchase':{'lines':[{'amount':'12.50','quantity':1,'sku':'mug'}],'currency':'EUR'},'channel':'STORE','orderId':'order-1'}
            with white space  | "  { 'orderId' : 'order-1' ,\t'channel':'STORE','purchase':{'currency':'EUR','lines':[ {'sku':'mug','quantity':1,'amount':'12.50'} ]} }  "
            with one decimal  | {'orderId':'order-1','channel':'STORE','purchase':{'currency':'EUR','lines':[{'sku':'mug','quantity':1,'amount':'12.5'}]}}
            with defaults     | {'orderId':'order-1','channel':'STORE','purchase':{'currency':'EUR','shipping':'0','tax':'0.0','discount':'0.00','lines':[{'sku':'mug','quantity':1,'amount':'12.50'}]}}
            with escapes      | {'\\u006frderId':'order\\u002d1','channel':'STORE','purchase':{'currency':'EUR','lines':[{'sku':'m\\u0075g','quantity':1,'amount':'12.50'}]}}
            """)
    void aPurchaseWrittenAgain(String how, String json) {
        isTheSame(EARN, Body.purchase(), json.replace('\'', '"'));
    }

    /** The contract has no null, but the gateway takes it for what is left out. */
    @Test
    void aPurchaseWithNullForWhatIsLeftOut() {
        Body nulls = Body.purchase()
                .with("/part", "null")
                .with("/occurredAt", "null")
                .with("/purchase/tax", "null")
                .with("/purchase/lines/0/category", "null");
        member.earn("key", Body.purchase()).statusCode(201);

        Requests.wrong()
                .contentType("application/json")
                .header(KEY, "key")
                .body(nulls.toString())
                .post(member.path(EARN))
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            in another order  | {'points':5,'orderTotal':{'currency':'EUR','amount':'10.00'},'channel':'STORE','orderId':'order-1'}
            with one decimal  | {'orderId':'order-1','channel':'STORE','points':5,'orderTotal':{'amount':'10.0','currency':'EUR'}}
            without decimals  | {'orderId':'order-1','channel':'STORE','points':5,'orderTotal':{'amount':'10','currency':'EUR'}}
            """)
    void aRedemptionWrittenAgain(String how, String json) {
        isTheSame(
                REDEEM,
                Body.redemption().with("/orderTotal", "{'amount':'10.00','currency':'EUR'}"),
                json.replace('\'', '"'));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /orderId                   | 'order-2'
            /part                      | '1'
            /channel                   | 'WEB'
            /occurredAt                | '2026-11-01T12:00:00Z'
            /purchase/currency         | 'USD'
            /purchase/shipping         | '0.01'
            /purchase/tax              | '0.01'
            /purchase/discount         | '0.01'
            /purchase/paymentMethod    | 'CARD'
            /purchase/lines/0/sku      | 'Mug'
            /purchase/lines/0/category | 'kitchen'
            /purchase/lines/0/quantity | 2
            /purchase/lines/0/amount   | '12.51'
            /purchase/lines/1          | {'sku':'mug','quantity':1,'amount':'0'}
            """)
    void anotherPurchase(String pointer, String value) {
        isAnother(EARN, Body.purchase(), EARN, Body.purchase().with(pointer, value));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /orderId    | 'order-2'
            /channel    | 'WEB'
            /points     | 6
            /orderTotal | {'amount':'10.00','currency':'EUR'}
            """)
    void anotherRedemption(String pointer, String value) {
        isAnother(REDEEM, Body.redemption(), REDEEM, Body.redemption().with(pointer, value));
    }

    @Test
    void anotherOperation() {
        isAnother(EARN, Body.purchase(), REDEEM, Body.redemption());
    }

    private void isTheSame(String operation, Body first, String again) {
        Response original = send(operation, first.toString());
        original.then().statusCode(201).header("Idempotent-Replayed", (String) null);

        Response replay = send(operation, again);

        replay.then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("Location", original.header("Location"))
                .header("ETag", original.header("ETag"));
        assertThat(replay.asString()).isEqualTo(original.asString());
        member.get("/balance").body("version", equalTo(3));
    }

    private void isAnother(String operation, Body first, String other, Body reused) {
        send(operation, first.toString()).then().statusCode(201);
        Member.Standing before = member.standing();

        send(other, reused.toString())
                .then()
                .statusCode(422)
                .header("Idempotent-Replayed", (String) null)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));

        assertThat(member.standing()).isEqualTo(before);
    }

    private Response send(String operation, String body) {
        return Requests.right()
                .contentType("application/json")
                .header(KEY, "key")
                .body(body)
                .post(member.path(operation));
    }
}
