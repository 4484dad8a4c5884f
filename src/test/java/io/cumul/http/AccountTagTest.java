package io.cumul.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTagTest {
    private static final AccountTag TAG = new AccountTag(17, Instant.ofEpochSecond(1_798_761_600), null);

    @Test
    void beginsWithTheVersion() {
        assertThat(TAG).hasToString("W/\"17.1798761600\"");
        assertThat(new AccountTag(17, null, null)).hasToString("W/\"17.0\"");
        assertThat(new AccountTag(17, null, 3)).hasToString("W/\"17.0.3\"");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "- | false",
                "W/\"17.1798761600\" | true",
                "\"17.1798761600\" | true",
                "\"x\", W/\"17.1798761600\" | true",
                "* | true",
                "W/\"17.0\" | false",
                "17.1798761600 | false",
                ",, | false"
            })
    void matchesWeakly(@Nullable String ifNoneMatch, boolean matches) {
        assertThat(TAG.matches(ifNoneMatch)).isEqualTo(matches);
    }
}
