package io.cumul.core.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointsTest {
    @Test
    void boundsAreWhatJsonCanRepresent() {
        assertThat(Points.MAX_PER_COMMAND).isEqualTo(1_000_000_000L);
        assertThat(Points.MAX_PER_ACCOUNT).isEqualTo(9_007_199_254_740_991L);
    }

    @ParameterizedTest(name = "{1} more into {0}: {2}")
    @CsvSource({
        "                0,                1, true",
        "                0, 9007199254740991, true",
        " 9007199254740990,                1, true",
        " 9007199254740991,                0, true",
        " 9007199254740991,                1, false",
        "                1, 9223372036854775807, false",
    })
    void fitUpToTheMostAnAccountHolds(long held, long points, boolean fit) {
        assertThat(Points.fit(held, points)).isEqualTo(fit);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 9_007_199_254_740_991L})
    void acceptsWhatALotMayCarry(long points) {
        assertThat(Points.require(points)).isEqualTo(points);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 9_007_199_254_740_992L, Long.MIN_VALUE, Long.MAX_VALUE})
    void refusesWhatNoLotMayCarry(long points) {
        assertThatIllegalArgumentException().isThrownBy(() -> Points.require(points));
    }
}
