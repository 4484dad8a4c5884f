package io.cumul.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesetBodiesTest {
    /** A t stands for a tab. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {t"a":t1t}           | {."a":.1.}
            {"a":"b\\/c"}        | {"a":"b/c"}
            {"a":"b\\\\/c"}      | {"a":"b\\\\/c"}
            {"a":"b\\\\\\/c"}    | {"a":"b\\\\/c"}
            {"a":"\\/\\/"}       | {"a":"//"}
            {"a":"b/c"}          | {"a":"b/c"}
            """)
    void jsonIsWrittenAsYamlReadsItToo(String json, String yaml) {
        assertThat(RulesetBodies.asYaml(json.replace('t', '\t'))).isEqualTo(yaml.replace('.', ' '));
    }
}
