package io.cumul.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Profile;
import io.cumul.http.json.StrictJson;
import io.cumul.http.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrolRequestTest {
    private static final AccountId MEMBER = new AccountId("m-1001");

    @Test
    void becomesAProfile() {
        assertThat(profile(",\"locale\":\"fr-BE\",\"birthday\":\"02-29\",\"segments\":[\"b\",\"a\",\"b\"],"
                        + "\"referredBy\":\"m-1\",\"consents\":[\"email\"]"))
                .isEqualTo(new Profile(
                        Channel.APP,
                        "fr-BE",
                        MonthDay.of(2, 29),
                        List.of("a", "b"),
                        new AccountId("m-1"),
                        List.of("email")));
    }

    @Test
    void whatIsLeftOutIsCleared() {
        Profile nothing = new Profile(Channel.APP, null, null, List.of(), null, List.of());
        assertThat(profile("")).isEqualTo(nothing);
        assertThat(profile(",\"locale\":null,\"segments\":null")).isEqualTo(nothing);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "birthday   | \"02-30\"      | birthday",
                "birthday   | \"2-3\"        | birthday",
                "birthday   | \"2000-02-03\" | birthday",
                "locale     | \"fr_BE\"      | locale",
                "locale     | \"\"           | locale",
                "segments   | [\"a\",\"b c\"] | segments[1]",
                "segments   | [\"a\",null]   | segments[1]",
                "consents   | [5]            | consents[0]",
                "referredBy | \"\"           | referredBy",
                "tier       | \"gold\"       | tier"
            })
    void namesTheValueOutOfRange(String name, String value, String field) {
        ProblemException fault =
                catchThrowableOfType(ProblemException.class, () -> profile(",\"%s\":%s".formatted(name, value)));
        assertThat(fault.problem().members()).containsEntry("field", field);
    }

    private static Profile profile(String rest) {
        byte[] json = ("{\"channel\":\"APP\"" + rest + "}").getBytes(StandardCharsets.UTF_8);
        return StrictJson.read(json, EnrolRequest.class).command(MEMBER).profile();
    }
}
