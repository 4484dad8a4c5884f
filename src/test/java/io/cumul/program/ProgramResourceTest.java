package io.cumul.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramResourceTest {
    private final CurrentProgram current = new CurrentProgram();

    @Test
    void showsTheProgramInForce() throws Exception {
        putInForce("three-tier-stars");

        ProgramResponse response = get(null).getEntity();

        assertThat(response.programId()).isEqualTo("three-tier-stars");
        assertThat(response.name()).isEqualTo("Three Tier Stars");
        assertThat(response.rulesetVersion()).isEqualTo(5);
        assertThat(response.currency()).isEqualTo("USD");
        assertThat(response.timeZone()).isEqualTo("America/Los_Angeles");
        assertThat(response.rules()).contains("You earn 1 point for every 1.00 USD.");
        assertThat(response.rewards()).isEmpty();
        String ruleset = new ObjectMapper().writeValueAsString(response.ruleset());
        assertThat(RulesetReader.read(ruleset, 5, Instant.EPOCH))
                .isEqualTo(RulesetReader.read(current.text().text(), 5, Instant.EPOCH));
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
        putInForce("retail-replay");

        RestResponse<ProgramResponse> response = get(acceptLanguage);

        assertThat(response.getHeaderString("Content-Language")).isEqualTo(language);
        assertThat(response.getHeaderString("Vary")).isEqualTo("Accept-Language");
        assertThat(response.getEntity().rules().getFirst()).startsWith(language.equals("fr") ? "Vous" : "You");
    }

    @Test
    void oneProgramIsPutInForceOnce() {
        assertThatIllegalStateException().isThrownBy(current::program);
        putInForce("retail-replay");
        assertThatIllegalStateException().isThrownBy(() -> putInForce("ten-per-dollar"));
        assertThat(current.program().latest().programId()).isEqualTo("retail-replay");
    }

    private void putInForce(String name) {
        ProgramText text = ProgramSource.load(name);
        current.putInForce(text, ProgramSource.compile(text, 5));
    }

    private RestResponse<ProgramResponse> get(@Nullable String acceptLanguage) {
        return new ProgramResource(current).program(acceptLanguage).await().indefinitely();
    }
}
