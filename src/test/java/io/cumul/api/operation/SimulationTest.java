package io.cumul.api.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.cumul.api.call.Body;
import io.cumul.api.call.Club;
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
@TestProfile(Club.class)
class SimulationTest {
    private static final String PATH = "/v1/program/ruleset/simulate";
    private static final String MEMBER = "/purchases/0/member";

    private String today;
    private String draft;

    @BeforeEach
    void readRules() throws Exception {
        today = Files.readString(Path.of("src/test/resources/test-programs/club.yaml"));
        draft = today.replace("rate: {points: 1, per", "rate: {points: 2, per").replace("bonus: 10\n", "bonus: 15\n");
        assertThat(draft).isNotEqualTo(today);
    }

    @Test
    void comparesADraftWithTheRulesOfToday() {
        simulate(Body.simulation(draft))
                .statusCode(200)
                .header("Content-Language", "en")
                .body("results", hasSize(1))
                .body("results[0].draft.points", equalTo(25))
                .body("results[0].draft.explanation.hits.rule", contains("base"))
                .body("results[0].draft.explanation.messages", hasItem(containsString("25")))
                .body("results[0].today.points", equalTo(12))
                .body("results[0].difference", equalTo(13))
                .body("draft", equalTo(25))
                .body("today", equalTo(12))
                .body("difference", equalTo(13));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            of a segment                 | {'segments':['vip']}                            | 40 | 22
            of a tier                    | {'tier':'GOLD'}                                 | 37 | 18
            of whom everything is known  | {'accountId':'m-1','birthday':'02-29','enrolledAt':'2020-01-01T00:00:00Z','purchases':3,'lastPurchaseAt':'2026-01-01T00:00:00Z','spent':'12.50','boughtFrom':['ceramics']} | 25 | 12
            """)
    void knowsOfAMemberWhatItIsTold(String what, String member, int drafted, int given) {
        simulate(Body.simulation(draft).with(MEMBER, member))
                .statusCode(200)
                .body("results[0].draft.points", equalTo(drafted))
                .body("results[0].today.points", equalTo(given));
    }

    @Test
    void takesTheRulesKeyByKeyToo() {
        Body keyByKey = Body.simulation("").with("/ruleset", """
                {'programId':'club','name':'Club','currency':'EUR','timeZone':'Europe/Paris',
                 'earn':{'rate':{'points':5,'per':'1.00'}},'expiry':'never'}""");

        simulate(keyByKey).statusCode(200).body("results[0].draft.points", equalTo(62));
    }

    @Test
    void saysForWhichLimitAPurchaseWouldBeRefused() throws Exception {
        String strict = today.replace("perMember: {points: 50", "perMember: {points: 40")
                .replace("bonus: 50\n", "multiplier: 6\n");

        simulate(Body.simulation(strict).with("/purchases/0/purchase/lines/0/category", "'limited'"))
                .statusCode(200)
                .body("results[0].draft.refusedBy", equalTo("CAMPAIGN:once"))
                .body("results[0].draft.points", equalTo(0))
                .body("results[0].draft.explanation.hits", empty())
                .body("results[0].today.points", equalTo(62));
    }

    @Test
    void refusesADraftWithFaults() {
        simulate(Body.simulation("programId: other"))
                .statusCode(422)
                .body("code", equalTo("RULESET_INVALID"))
                .body("faults.path", hasItem("earn"));
        simulate(Body.simulation(draft.replace("programId: club", "programId: other")))
                .statusCode(422)
                .body("faults.path", contains("programId"));
    }

    @Test
    void refusesAnotherCurrency() {
        simulate(Body.simulation(draft).with("/purchases/0/purchase/currency", "'USD'"))
                .statusCode(422)
                .body("code", equalTo("CURRENCY_MISMATCH"));
    }

    @Test
    void takesAThousandPurchases() {
        String purchase =
                "{'channel':'APP','purchase':{'currency':'EUR','lines':[{'sku':'a','quantity':1,'amount':'9'}]}}";

        simulate(Body.simulation(draft)
                        .with("/purchases", "[" + String.join(",", Collections.nCopies(1_000, purchase)) + "]"))
                .statusCode(200)
                .body("results", hasSize(1_000))
                .body("draft", equalTo(36_000))
                .body("difference", equalTo(18_000));
    }

    private static ValidatableResponse simulate(Body body) {
        return Requests.rightByManager(body).post(PATH).then();
    }
}
