package io.cumul.core.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoundingTest {
    @ParameterizedTest(name = "{0} / {1}: floor {2}, ceiling {3}, half up {4}, half even {5}")
    @CsvSource(delimiter = '|', textBlock = """
              0 | 10 | 0 | 0 | 0 | 0
             10 | 10 | 1 | 1 | 1 | 1
             11 | 10 | 1 | 2 | 1 | 1
             14 | 10 | 1 | 2 | 1 | 1
              5 | 10 | 0 | 1 | 1 | 0
             15 | 10 | 1 | 2 | 2 | 2
             25 | 10 | 2 | 3 | 3 | 2
             35 | 10 | 3 | 4 | 4 | 4
             16 | 10 | 1 | 2 | 2 | 2
             19 | 10 | 1 | 2 | 2 | 2
              1 |  3 | 0 | 1 | 0 | 0
              2 |  3 | 0 | 1 | 1 | 1
              7 |  2 | 3 | 4 | 4 | 4
              5 |  2 | 2 | 3 | 3 | 2
            """)
    void settlesTheFraction(long dividend, long divisor, long floor, long ceiling, long halfUp, long halfEven) {
        assertThat(divide(Rounding.FLOOR, dividend, divisor)).isEqualTo(floor);
        assertThat(divide(Rounding.CEILING, dividend, divisor)).isEqualTo(ceiling);
        assertThat(divide(Rounding.HALF_UP, dividend, divisor)).isEqualTo(halfUp);
        assertThat(divide(Rounding.HALF_EVEN, dividend, divisor)).isEqualTo(halfEven);
    }

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void neverWrapsAround(Rounding rounding) {
        BigInteger tooMuch = BigInteger.ONE.shiftLeft(64);

        assertThatThrownBy(() -> rounding.divide(tooMuch, BigInteger.TWO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void roundingUpBeyondTheLastLongIsAnOverflowToo() {
        BigInteger half = BigInteger.valueOf(Long.MAX_VALUE).shiftLeft(1).add(BigInteger.ONE);

        assertThatThrownBy(() -> Rounding.CEILING.divide(half, BigInteger.TWO)).isInstanceOf(ArithmeticException.class);
        assertThat(Rounding.FLOOR.divide(half, BigInteger.TWO)).isEqualTo(Long.MAX_VALUE);
    }

    private static long divide(Rounding rounding, long dividend, long divisor) {
        return rounding.divide(BigInteger.valueOf(dividend), BigInteger.valueOf(divisor));
    }
}
