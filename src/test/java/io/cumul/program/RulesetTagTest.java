package io.cumul.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cumul.http.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesetTagTest {
    @Test
    void namesTheVersionsThatMayBeFollowed() {
        assertThat(RulesetTag.versions("\"3\"")).containsExactly(3);
        assertThat(RulesetTag.versions(" \"3\" , \"12\"")).containsExactlyInAnyOrder(3, 12);
        assertThat(RulesetTag.versions(null)).isNull();
        assertThat(RulesetTag.versions("*")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "\"\"", "\"0\"", "\"x\"", "W/\"3\"", "\"3\",", "\"9999999999\""})
    void isNothingElse(String ifMatch) {
        ProblemException fault = catchThrowableOfType(ProblemException.class, () -> RulesetTag.versions(ifMatch));

        assertThat(fault.problem().members()).containsEntry("field", "If-Match");
    }
}
