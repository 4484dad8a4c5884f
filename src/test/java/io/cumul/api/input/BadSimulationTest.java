package io.cumul.api.input;

import static org.hamcrest.Matchers.equalTo;

import io.cumul.api.call.Body;
import io.cumul.api.call.PatientCache;
import io.cumul.api.call.Requests;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class BadSimulationTest {
    private String rules;

    @BeforeEach
    void readRules() throws Exception {
        rules = Files.readString(Path.of("src/test/resources/test-programs/shop.yaml"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            rules as a number          | /ruleset                        | 1                        | MALFORMED_REQUEST | ruleset
            rules of null              | /ruleset                        | null                     | MALFORMED_REQUEST | ruleset
            no purchase                | /purchases                      | []                       | INVALID_VALUE     | purchases
            a purchase of nothing      | /purchases                      | [{}]                     | MALFORMED_REQUEST | purchases[0].purchase
            a channel that is none     | /purchases/0/channel            | 'shop'                   | INVALID_VALUE     | purchases[0].channel
            a time of no zone          | /purchases/0/occurredAt         | '2026-01-01T00:00:00'    | INVALID_VALUE     | purchases[0].occurredAt
            a negative amount          | /purchases/0/purchase/lines/0/amount | '-1'                | INVALID_VALUE     | purchases[0].purchase.lines[0].amount
            more points than may be    | /purchases/0/purchase/lines/0/amount | '1000000001.00'     | INVALID_VALUE     | purchases[0].purchase
            a member nobody can be     | /purchases/0/member             | {'accountId':'-'}        | INVALID_VALUE     | purchases[0].member.accountId
            a day that is none         | /purchases/0/member             | {'birthday':'02-30'}     | INVALID_VALUE     | purchases[0].member.birthday
            a segment that is none     | /purchases/0/member             | {'segments':['a b']}     | INVALID_VALUE     | purchases[0].member.segments[0]
            a tier that is none        | /purchases/0/member             | {'tier':''}              | INVALID_VALUE     | purchases[0].member.tier
            fewer purchases than none  | /purchases/0/member             | {'purchases':-1}         | INVALID_VALUE     | purchases[0].member.purchases
            money in no form           | /purchases/0/member             | {'spent':'1,5'}          | INVALID_VALUE     | purchases[0].member.spent
            a category of nothing      | /purchases/0/member             | {'boughtFrom':['']}      | INVALID_VALUE     | purchases[0].member.boughtFrom[0]
            a field nobody knows       | /purchases/0/member             | {'age':42}               | MALFORMED_REQUEST | purchases[0].member.age
            """)
    void isNamed(String what, String pointer, String value, String code, String field) {
        simulate(Body.simulation(rules).with(pointer, value))
                .statusCode(400)
                .body("code", equalTo(code))
                .body("field", equalTo(field));
    }

    @Test
    void hasMorePurchasesThanMayBe() {
        String purchase =
                "{'channel':'APP','purchase':{'currency':'EUR','lines':[{'sku':'a','quantity':1,'amount':'9'}]}}";

        simulate(Body.simulation(rules)
                        .with("/purchases", "[" + String.join(",", Collections.nCopies(1_001, purchase)) + "]"))
                .statusCode(400)
                .body("field", equalTo("purchases"));
    }

    @Test
    void isLargerThanMayBe() {
        simulate(Body.simulation("#".repeat(1024 * 1024))).statusCode(413);
    }

    @Test
    void isNotOfAManager() {
        Requests.wrong()
                .contentType("application/json")
                .body(Body.simulation(rules).toString())
                .post("/v1/program/ruleset/simulate")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse simulate(Body body) {
        return Requests.wrongByManager()
                .contentType("application/json")
                .body(body.toString())
                .post("/v1/program/ruleset/simulate")
                .then();
    }
}
