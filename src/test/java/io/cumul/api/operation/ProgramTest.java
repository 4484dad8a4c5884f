package io.cumul.api.operation;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import io.cumul.api.call.PatientCache;
import io.cumul.api.call.Requests;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class ProgramTest {
    @Test
    void showsTheProgramInForce() {
        Requests.right()
                .get("/v1/program")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .header("Vary", "Accept-Language")
                .body("programId", equalTo("shop"))
                .body("name", equalTo("The Tests' Own Shop"))
                .body("rulesetVersion", greaterThanOrEqualTo(1))
                .body("currency", equalTo("EUR"))
                .body("timeZone", equalTo("Europe/Paris"))
                .body("rules", hasItem("You earn 1 point for every 1.00 EUR."))
                .body("ruleset.earn.rate.per", equalTo("1.00"))
                .body("ruleset.expiry.months", equalTo(12))
                .body("rewards", empty());
    }

    @ParameterizedTest(name = "{0} is told in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            fr                   | fr | Vous cumulez 1 point par tranche de 1,00 EUR.
            fr-BE, en;q=0.5      | fr | Vous cumulez 1 point par tranche de 1,00 EUR.
            de, en;q=0.5         | en | You earn 1 point for every 1.00 EUR.
            de                   | en | You earn 1 point for every 1.00 EUR.
            ;;;                  | en | You earn 1 point for every 1.00 EUR.
            """)
    void tellsTheRulesInTheLanguageThatMembersPrefer(String accepted, String language, String rule) {
        Requests.right()
                .header("Accept-Language", accepted)
                .get("/v1/program")
                .then()
                .statusCode(200)
                .header("Content-Language", language)
                .body("rules", hasItem(rule));
    }
}
