package io.cumul.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cumul.http.problem.ProblemCode;
import io.cumul.http.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyHeaderTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "abc, abc",
                "\"abc\", abc",
                "a\"b, a\"b",
                "\"a\\\"b\\\\c\", a\"b\\c",
                "8e03978e-40d5-43e8-bc93-6894a57f9324, 8e03978e-40d5-43e8-bc93-6894a57f9324"
            })
    void readsKeysBareAndQuoted(String header, String key) {
        assertThat(KeyHeader.read(List.of(header)).value()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "\u00e9", "\"\"", "\"abc", "\"a b\"", "\"a\"b", "\"a\\b\"", "\"a\\", "\"a\";p=1"
            })
    void refusesOtherForms(String header) {
        assertThat(code(List.of(header))).isEqualTo(ProblemCode.IDEMPOTENCY_KEY_INVALID);
    }

    @Test
    void aKeyHasAtMost128Characters() {
        assertThat(KeyHeader.read(List.of("k".repeat(128))).value()).hasSize(128);
        assertThat(code(List.of("k".repeat(129)))).isEqualTo(ProblemCode.IDEMPOTENCY_KEY_INVALID);
    }

    @Test
    void oneKeyIsNeededAndOneOnly() {
        assertThat(code(null)).isEqualTo(ProblemCode.IDEMPOTENCY_KEY_MISSING);
        assertThat(code(List.of())).isEqualTo(ProblemCode.IDEMPOTENCY_KEY_MISSING);
        assertThat(code(List.of("a", "b"))).isEqualTo(ProblemCode.IDEMPOTENCY_KEY_INVALID);
    }

    private static ProblemCode code(@Nullable List<String> values) {
        return catchThrowableOfType(ProblemException.class, () -> KeyHeader.read(values))
                .problem()
                .code();
    }
}
