package io.cumul.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cumul.core.program.reward.Catalogue;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramResourceTest {
    private Publishing gateway = Publishing.over(new MemoryArchive());

    @Test
    void showsTheProgramInForce() throws Exception {
        start("three-tier-stars");

        ProgramResponse response = get(null).getEntity();

        assertThat(response.programId()).isEqualTo("three-tier-stars");
        assertThat(response.name()).isEqualTo("Three Tier Stars");
        assertThat(response.rulesetVersion()).isEqualTo(1);
        assertThat(response.currency()).isEqualTo("USD");
        assertThat(response.timeZone()).isEqualTo("America/Los_Angeles");
        assertThat(response.rules()).contains("You earn 1 point for every 1.00 USD.");
        assertThat(response.rewards()).isEmpty();
        String ruleset = new ObjectMapper().writeValueAsString(response.ruleset());
        assertThat(RulesetReader.read(ruleset, 1, Instant.EPOCH))
                .isEqualTo(RulesetReader.read(
                        ProgramSource.load("three-tier-stars").text(), 1, Instant.EPOCH));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                        | en
            ''                       | en
            fr                       | fr
            fr-CA                    | fr
            en;q=0.5, fr;q=0.9       | fr
            de, fr;q=0.1             | fr
            de                       | en
            *                        | en
            not a language; q=many   | en
            """)
    void tellsTheRulesInTheLanguageThatTheCallerPrefers(@Nullable String acceptLanguage, String language) {
        start("retail-replay");

        RestResponse<ProgramResponse> response = get(acceptLanguage);

        assertThat(response.getHeaderString("Content-Language")).isEqualTo(language);
        assertThat(response.getHeaderString("Vary")).isEqualTo("Accept-Language");
        assertThat(response.getEntity().rules().getFirst()).startsWith(language.equals("fr") ? "Vous" : "You");
    }

    @Test
    void showsTheVersionInForceAndNotTheLatest() {
        gateway = Publishing.startedWith(ProgramYaml.TEXT);
        gateway.publish(ProgramYaml.with("name: Test Program", "name: Later"));

        assertThat(get(null).getEntity().rulesetVersion()).isEqualTo(1);
        assertThat(get(null).getEntity().name()).isEqualTo("Test Program");
        assertThat(get(null, Publishing.SOON).getEntity().rulesetVersion()).isEqualTo(2);
        assertThat(get(null, Publishing.SOON).getEntity().name()).isEqualTo("Later");
    }

    /** A campaign for members by name is shown to managers alone; what remains is a ruleset all the same. */
    @Test
    void showsPersonalOffersToManagersAlone() {
        gateway.start(ProgramSchemaTest.resource("/program/everything.yaml"));

        assertThat(ids(Caller.MANAGER)).containsExactly("spring", "personal");
        assertThat(ids(Caller.CHECKOUT)).containsExactly("spring");
        assertThat(shown(Caller.CHECKOUT).toString()).doesNotContain("amelie", "4711");
        assertThat(Programs.faults(shown(Caller.CHECKOUT).toString())).isEmpty();
    }

    @Test
    void aProgramOfNothingButPersonalOffersHasNoCampaignsToOthers() {
        gateway.start(Programs.with("campaigns: [{id: a, members: [amelie], bonus: 5}]"));

        assertThat(shown(Caller.CHECKOUT).has("campaigns")).isFalse();
        assertThat(Programs.faults(shown(Caller.CHECKOUT).toString())).isEmpty();
    }

    private List<String> ids(Caller caller) {
        return shown(caller).findValuesAsText("id").stream()
                .filter(id -> id.equals("spring") || id.equals("personal"))
                .toList();
    }

    private JsonNode shown(Caller caller) {
        return Publishing.await(new ProgramResource(gateway.current, () -> Catalogue.EMPTY, () -> Publishing.NOW)
                        .program(null, caller))
                .getEntity()
                .ruleset();
    }

    private void start(String name) {
        gateway.start(ProgramSource.load(name).text());
    }

    private RestResponse<ProgramResponse> get(@Nullable String acceptLanguage) {
        return get(acceptLanguage, Publishing.NOW);
    }

    private RestResponse<ProgramResponse> get(@Nullable String acceptLanguage, Instant now) {
        return Publishing.await(new ProgramResource(gateway.current, () -> Catalogue.EMPTY, () -> now)
                .program(acceptLanguage, Caller.CHECKOUT));
    }
}
