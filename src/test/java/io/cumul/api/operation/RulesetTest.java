package io.cumul.api.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cumul.api.call.Body;
import io.cumul.api.call.Member;
import io.cumul.api.call.OwnRules;
import io.cumul.api.call.Requests;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(OwnRules.class)
class RulesetTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void isPublishedAndComesIntoForce() {
        Instant before = Instant.now();
        String text = anotherText().replace("points: 1", "points: 3");

        ValidatableResponse published = publish(text).statusCode(201);

        int version = published.extract().path("version");
        Instant activeFrom = Instant.parse(published.extract().path("activeFrom"));
        published.header("Location", "/v1/program/rulesets/" + version).header("ETag", "\"" + version + "\"");
        assertThat(activeFrom).isBetween(before.plusSeconds(5), Instant.now().plusSeconds(5));
        await().atMost(PATIENCE).until(() -> inForce() == version);
        Member.enrolled()
                .earn("key", Body.purchase())
                .body("points", equalTo(37))
                .body("explanation.rulesetVersion", equalTo(version));
        Member.enrolled()
                .earn("key", Body.purchase().with("/occurredAt", "'" + activeFrom.minusSeconds(1) + "'"))
                .body("explanation.rulesetVersion", not(equalTo(version)));
    }

    @Test
    void isWrittenInJsonAsWell() throws Exception {
        Map<String, Object> ruleset = Requests.right().get("/v1/program").path("ruleset");
        ruleset.put("name", UUID.randomUUID().toString());
        String json = new ObjectMapper().writeValueAsString(ruleset).replace(",\"", ",\n\t\"");

        int version = Requests.rightRuleset(json)
                .contentType("application/json")
                .put("/v1/program/ruleset")
                .then()
                .statusCode(201)
                .extract()
                .path("version");

        get(version).body("name", equalTo(ruleset.get("name"))).body("ruleset.earn.rate.per", equalTo("1.00"));
    }

    @Test
    void isNotPublishedTwice() {
        String text = anotherText();
        int version = publish(text).statusCode(201).extract().path("version");
        String activeFrom = get(version).extract().path("activeFrom");

        publish(text)
                .statusCode(200)
                .header("ETag", "\"" + version + "\"")
                .body("version", equalTo(version))
                .body("activeFrom", equalTo(activeFrom));
    }

    @Test
    void followsTheVersionThatItsAuthorHasSeen() {
        int seen = publish(anotherText()).statusCode(201).extract().path("version");
        int other = publish(anotherText()).statusCode(201).extract().path("version");

        Requests.rightRuleset(anotherText())
                .header("If-Match", "\"" + seen + "\"")
                .put("/v1/program/ruleset")
                .then()
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"))
                .body("version", equalTo(other));
        Requests.rightRuleset(anotherText())
                .header("If-Match", "\"" + other + "\"")
                .put("/v1/program/ruleset")
                .then()
                .statusCode(201);
    }

    @Test
    void isShownAsItWasPublished() {
        String text = "# A comment\n" + anotherText();
        int version = publish(text).statusCode(201).extract().path("version");

        get(version)
                .statusCode(200)
                .header("ETag", "\"" + version + "\"")
                .body("version", equalTo(version))
                .body("text", equalTo(text))
                .body("ruleset.programId", equalTo("own-rules"))
                .body("activeFrom", notNullValue())
                .body("publishedAt", notNullValue());
    }

    @Test
    void standsInTheListNewestFirst() {
        int older = publish(anotherText()).statusCode(201).extract().path("version");
        int newer = publish(anotherText()).statusCode(201).extract().path("version");

        Requests.right()
                .get("/v1/program/rulesets?limit=2")
                .then()
                .statusCode(200)
                .body("rulesets.version", contains(newer, older))
                .body("next", equalTo(older));
        Requests.right()
                .get("/v1/program/rulesets?before=" + older)
                .then()
                .body("rulesets.version", not(hasItem(older)))
                .body("$", not(hasKey("next")));
    }

    @Test
    void isNotFoundWhereThereIsNone() {
        get(999_999_999).statusCode(404).body("code", equalTo("RULESET_NOT_FOUND"));
        Requests.wrong()
                .get("/v1/program/rulesets/first")
                .then()
                .statusCode(400)
                .body("field", equalTo("version"));
    }

    @Test
    void isRefusedWithEveryFaultAndItsPlace() {
        publish(OwnRules.text()
                        .replace("own-rules", "other")
                        .replace("EUR", "USD")
                        .replace("Paris", "Berlin"))
                .statusCode(422)
                .body("code", equalTo("RULESET_INVALID"))
                .body("faults.path", contains("programId", "currency", "timeZone"));
        publish("programId: own-rules\nweather: fine\n")
                .statusCode(422)
                .body("faults.path", hasItem("weather"))
                .body("faults.path", hasItem("earn"))
                .body("faults.sentence", not(hasItem("")));
        publish("a: [").statusCode(422).body("faults", hasSize(1)).body("faults[0].path", equalTo(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2026-01-01", "2026-01-01T00:00:00Z"})
    void comesIntoForceNoSoonerThanEverybodyCanKnowIt(String activeFrom) {
        Requests.wrongByManager()
                .contentType("application/yaml")
                .body(anotherText())
                .queryParam("activeFrom", activeFrom)
                .put("/v1/program/ruleset")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"))
                .body("field", equalTo("activeFrom"));
    }

    @Test
    void comesIntoForceWhenItsAuthorWants() {
        String soon =
                Instant.now().plusSeconds(7).truncatedTo(ChronoUnit.MILLIS).toString();

        Requests.rightRuleset(anotherText())
                .queryParam("activeFrom", soon)
                .put("/v1/program/ruleset")
                .then()
                .statusCode(201)
                .body("activeFrom", equalTo(soon));
        Requests.rightRuleset(anotherText())
                .queryParam("activeFrom", Instant.parse(soon).minusMillis(1).toString())
                .put("/v1/program/ruleset")
                .then()
                .statusCode(400)
                .body("field", equalTo("activeFrom"));
    }

    @Test
    void isAManagersToPublish() {
        Requests.wrong()
                .contentType("application/yaml")
                .body(OwnRules.text())
                .put("/v1/program/ruleset")
                .then()
                .statusCode(403);
    }

    @Test
    void hasALimitOfItsOwn() {
        String padded = anotherText() + "# comment\n".repeat(110_000);

        publish(padded).statusCode(413).body("code", equalTo("BODY_TOO_LARGE"));
        publish(padded.substring(0, 1024 * 1024)).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-yaml", "application/yaml; charset=utf-16"})
    void isYamlOrJson(String type) {
        Requests.wrongByManager()
                .header("Content-Type", type)
                .body(OwnRules.text())
                .put("/v1/program/ruleset")
                .then()
                .statusCode(415);
    }

    @Test
    void isNoJsonWhereItOnlySaysSo() {
        Requests.wrongByManager()
                .contentType("application/json")
                .body("{\"programId\":\"own-rules\",\"programId\":\"own-rules\"}")
                .put("/v1/program/ruleset")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_REQUEST"))
                .body("field", equalTo("programId"));
        Requests.wrongByManager()
                .contentType("application/yaml")
                .body(new byte[] {(byte) 0xff})
                .put("/v1/program/ruleset")
                .then()
                .statusCode(400)
                .body("field", equalTo("body"));
    }

    /** Who may only earn and redeem sees neither whom a personal offer is for, nor that there is one. */
    @Test
    void showsPersonalOffersToManagersAlone() {
        String offer =
                "campaigns: [{id: sorry, members: [zoe-4711], bonus: 5}, {id: all, minimumSpend: \"999.00\", bonus: 1}]";
        int version =
                publish(anotherText() + offer + "\n").statusCode(201).extract().path("version");

        get(version)
                .body("ruleset.campaigns.id", contains("all"))
                .body("text", not(containsString("zoe-4711")))
                .body("text", containsString("999.00"));
        byManager("/v1/program/rulesets/" + version)
                .body("ruleset.campaigns.id", contains("sorry", "all"))
                .body("text", containsString("members: [zoe-4711]"));
        await().atMost(PATIENCE).until(() -> inForce() == version);
        Requests.right().get("/v1/program").then().body("ruleset.campaigns.id", contains("all"));
        byManager("/v1/program").body("ruleset.campaigns.id", contains("sorry", "all"));
    }

    @Test
    void isDescribedByASchema() {
        Requests.right()
                .get("/v1/program/schema")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("$schema", equalTo("https://json-schema.org/draft/2020-12/schema"))
                .body("properties", hasKey("earn"));
    }

    private static String anotherText() {
        return OwnRules.called(UUID.randomUUID().toString());
    }

    private static int inForce() {
        return Requests.right().get("/v1/program").path("rulesetVersion");
    }

    private static ValidatableResponse get(int version) {
        return Requests.right().get("/v1/program/rulesets/" + version).then();
    }

    private static ValidatableResponse byManager(String path) {
        return Requests.rightByManager().get(path).then();
    }

    private static ValidatableResponse publish(String text) {
        return Requests.rightRuleset(text).put("/v1/program/ruleset").then();
    }
}
