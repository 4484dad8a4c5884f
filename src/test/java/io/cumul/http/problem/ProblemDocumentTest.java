package io.cumul.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cumul.http.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemDocumentTest {
    @Test
    void tellsTheMembersInBothLanguages() throws JsonProcessingException {
        Problem problem = Problem.of(ProblemCode.INSUFFICIENT_POINTS)
                .with("requested", 500L)
                .with("available", 120L);

        ProblemDocument english = ProblemDocument.of(problem, Language.ENGLISH, "/v1/x", "abc");
        ProblemDocument french = ProblemDocument.of(problem, Language.FRENCH, "/v1/x", "abc");

        assertThat(new ObjectMapper().writeValueAsString(english))
                .isEqualTo(
                        "{\"type\":\"urn:cumul:problem:insufficient-points\",\"title\":\"Insufficient points\",\"status\":409,"
                                + "\"detail\":\"The account can spend 120 points, not 500.\",\"instance\":\"/v1/x\","
                                + "\"code\":\"INSUFFICIENT_POINTS\",\"retry\":\"NEW_KEY\",\"traceId\":\"abc\","
                                + "\"requested\":500,\"available\":120}");
        assertThat(french.detail()).isEqualTo("Le compte peut d\u00e9penser 120 points, pas 500.");
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyCodeIsToldInEveryLanguage(ProblemCode code) {
        for (Language language : Language.values()) {
            ProblemDocument document = ProblemDocument.of(Problem.of(code), language, "/", "abc");
            assertThat(document.title()).isNotBlank();
            assertThat(document.detail()).isNotBlank();
        }
    }

    @Test
    void aMemberThatLooksLikeAPlaceIsLeftAlone() {
        Problem problem = Problem.of(ProblemCode.MALFORMED_REQUEST, "{reason}$1", "is not known");
        assertThat(ProblemDocument.of(problem, Language.ENGLISH, "/", "abc").detail())
                .isEqualTo("{reason}$1 is not known.");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "- | en",
                "fr | fr",
                "fr-BE | fr",
                "de, fr;q=0.5, en;q=0.1 | fr",
                "de | en",
                "en, fr | en",
                ";;q=x | en"
            })
    void speaksTheBestLanguageAsked(String acceptLanguage, String tag) {
        assertThat(Language.of(acceptLanguage).tag()).isEqualTo(tag);
    }
}
