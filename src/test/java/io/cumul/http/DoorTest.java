package io.cumul.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "application/json | true",
                "Application/JSON; charset=UTF-8 | true",
                "application/json;charset=\"utf-8\" | true",
                "application/json; charset=iso-8859-1 | false",
                "application/problem+json | false",
                "text/plain | false",
                "nonsense | false",
                "- | false"
            })
    void onlyJsonInUtf8IsJson(@Nullable String contentType, boolean json) {
        assertThat(Door.isJson(contentType)).isEqualTo(json);
    }
}
