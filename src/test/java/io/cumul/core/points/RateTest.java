package io.cumul.core.points;

import static io.cumul.core.fixture.MoneyText.eur;
import static io.cumul.core.fixture.MoneyText.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {
    @ParameterizedTest(name = "{2} at {0} per {1}, {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
             1 |   1.00 EUR |           0.99 EUR | FLOOR     |           0
             1 |   1.00 EUR |           0.99 EUR | CEILING   |           1
             1 |   1.00 EUR |          19.99 EUR | FLOOR     |          19
             1 |   1.00 EUR |          19.50 EUR | HALF_UP   |          20
             1 |   1.00 EUR |          18.50 EUR | HALF_EVEN |          18
            10 |   1.00 USD |           4.99 USD | FLOOR     |          49
             1 |  10.00 EUR |           9.99 EUR | FLOOR     |           0
             3 |   2.00 EUR |           1.00 EUR | FLOOR     |           1
             3 |   2.00 EUR |           1.00 EUR | HALF_UP   |           2
             1 |    100 JPY |            250 JPY | FLOOR     |           2
             1 |    100 JPY |            250 JPY | HALF_EVEN |           2
             5 |  1.000 KWD |          1.999 KWD | FLOOR     |           9
             1 |   0.01 EUR | 10000000000.00 EUR | FLOOR     | 1000000000000
            """)
    void appliesOnceAndExactly(long points, String per, String amount, Rounding rounding, long earned) {
        Rate rate = new Rate(points, money(per));

        assertThat(rate.apply(money(amount), rounding)).isEqualTo(earned);
    }

    @ParameterizedTest(name = "{2} points at {0} per {1}, {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
             1 |   1.00 EUR |          7 | FLOOR   |    7.00 EUR
             3 |   1.00 EUR |          2 | FLOOR   |    0.66 EUR
             3 |   1.00 EUR |          2 | HALF_UP |    0.67 EUR
             3 |   1.00 EUR |          2 | CEILING |    0.67 EUR
           150 |    100 JPY |        100 | FLOOR   |      66 JPY
             1 |  90.00 EUR |  100000000 | FLOOR   | 9000000000.00 EUR
            """)
    void pointsAreWorthMoney(long points, String per, long count, Rounding rounding, String worth) {
        Rate rate = new Rate(points, money(per));

        assertThat(rate.worth(count, rounding)).isEqualTo(money(worth));
    }

    @Test
    void aWorthThatCannotBeCountedIsADefect() {
        Rate dear = new Rate(1, eur("10000000000.00"));

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> dear.worth(Points.MAX_PER_COMMAND, Rounding.FLOOR));
    }

    @Test
    void doesNotOverflowOnTheWay() {
        Rate rate = new Rate(Points.MAX_PER_COMMAND, eur("10000000000.00"));

        assertThat(rate.apply(eur("10000000000.00"), Rounding.FLOOR)).isEqualTo(Points.MAX_PER_COMMAND);
    }

    @Test
    void judgesItsOwnCurrencyOnly() {
        Rate rate = new Rate(1, eur("1.00"));

        assertThatIllegalArgumentException().isThrownBy(() -> rate.apply(money("1.00 USD"), Rounding.FLOOR));
    }

    @Test
    void isMoreThanNothingOnBothSides() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(0, eur("1.00")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(Points.MAX_PER_COMMAND + 1, eur("1.00")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(1, eur("0.00")));
    }
}
