package io.cumul.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cumul.core.account.Channel;
import io.cumul.http.problem.ProblemException;
import java.time.Instant;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "a.b_c~d:e-f", "01HZX5T5"})
    void takesIds(String id) {
        assertThat(Values.id("id", id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-a", "a b", "a/b", "\u00e9", "a\u0000", "a\n"})
    void refusesWhatIsNoId(String id) {
        refuses("id", () -> Values.id("id", id));
    }

    @Test
    void anIdHasAtMost64Characters() {
        assertThat(Values.id("id", "a".repeat(64))).hasSize(64);
        refuses("id", () -> Values.id("id", "a".repeat(65)));
    }

    @Test
    void namesTheIdOfAListThatIsNone() {
        refuses("ids[1]", () -> Values.ids("ids", List.of("a", "b c"), 64));
        refuses("ids", () -> Values.ids("ids", Collections.nCopies(65, "a"), 64));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "a b", "\u00e9t\u00e9", "\ud83d\udc4d\ud83c\udffd"})
    void takesPrintableText(String text) {
        assertThat(Values.text("sku", text, 64)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\u0000", "a\nb", "\u001f", "\u0085", "\u2028", "\ufdd0"})
    void refusesWhatCannotBePrinted(String text) {
        refuses("sku", () -> Values.text("sku", text, 64));
    }

    @Test
    void refusesHalfASurrogatePair() {
        refuses("sku", () -> Values.text("sku", String.valueOf('\ud83d'), 64));
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        assertThat(Values.text("sku", "\ud83d\udc4d".repeat(64), 64)).hasSize(128);
        refuses("sku", () -> Values.text("sku", "\ud83d\udc4d".repeat(65), 64));
    }

    @Test
    void dropsWhatIsFinerThanAMicrosecond() {
        assertThat(Values.instant("at", "2026-01-31T12:00:00.123456789Z"))
                .isEqualTo(Instant.parse("2026-01-31T12:00:00.123456Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-01-31",
                "2026-01-31T12:00:00",
                "2026-01-31T12:00:00+01:00",
                "2026-02-30T12:00:00Z",
                "1969-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z"
            })
    void refusesWhatIsNoInstantInUtc(String text) {
        refuses("at", () -> Values.instant("at", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.001", "-1", "1e3", "", "1,00", "01", "10000000000.01", ".5"})
    void refusesWhatIsNoAmount(String amount) {
        refuses("amount", () -> Values.money("amount", amount, EUR));
    }

    @Test
    void refusesOtherChannelsAndCurrencies() {
        assertThat(Values.channel("channel", "WEB")).isEqualTo(Channel.WEB);
        refuses("channel", () -> Values.channel("channel", "web"));
        refuses("currency", () -> Values.currency("currency", "eur"));
        refuses("currency", () -> Values.currency("currency", "XXX"));
    }

    private static void refuses(String field, ThrowingCallable reading) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(reading)
                .satisfies(fault -> assertThat(fault.problem().members()).containsEntry("field", field));
    }
}
