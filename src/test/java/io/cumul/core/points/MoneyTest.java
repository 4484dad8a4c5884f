package io.cumul.core.points;

import static io.cumul.core.fixture.MoneyText.eur;
import static io.cumul.core.fixture.MoneyText.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @ParameterizedTest(name = "{0} {1} is {2} minor units and reads {3}")
    @CsvSource(delimiter = '|', textBlock = """
            0             | EUR |             0 | 0.00
            12            | EUR |          1200 | 12.00
            12.5          | EUR |          1250 | 12.50
            12.50         | EUR |          1250 | 12.50
            0.01          | EUR |             1 | 0.01
            10000000000.00| EUR | 1000000000000 | 10000000000.00
            500           | JPY |           500 | 500
            1000000000000 | JPY | 1000000000000 | 1000000000000
            1.234         | KWD |          1234 | 1.234
            1             | KWD |          1000 | 1.000
            """)
    void readsAsManyDecimalsAsTheCurrencyHas(String text, String code, long minor, String shown) {
        Money money = Money.parse(text, Currency.getInstance(code));

        assertThat(money.minor()).isEqualTo(minor);
        assertThat(money.text()).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            1.000           | EUR | has more decimals than EUR has (2)
            1.001           | EUR | has more decimals than EUR has (2)
            1.0             | JPY | has more decimals than JPY has (0)
            1.2345          | KWD | has more decimals than KWD has (3)
            10000000000.01  | EUR | is more than 10000000000.00
            1000000000001   | JPY | is more than 1000000000000
            1000000000.001  | KWD | is more than 1000000000.000
            -1              | EUR | must be a decimal of zero or more
            +1              | EUR | must be a decimal of zero or more
            01              | EUR | must be a decimal of zero or more
            .5              | EUR | must be a decimal of zero or more
            5.              | EUR | must be a decimal of zero or more
            1e2             | EUR | must be a decimal of zero or more
            1,50            | EUR | must be a decimal of zero or more
            1 000           | EUR | must be a decimal of zero or more
            ''              | EUR | must be a decimal of zero or more
            ١٢              | EUR | must be a decimal of zero or more
            NaN             | EUR | must be a decimal of zero or more
            99999999999999999999999999999999 | EUR | must be a decimal of zero or more
            """)
    void refusesWhatItWouldHaveToRound(String text, String code, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse(text, Currency.getInstance(code)))
                .withMessageStartingWith(sentence);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"EUR, true", "JPY, true", "KWD, true", "XAU, false", "XXX, false", "EURO, false", "eur, false"})
    void knowsCurrenciesThatHaveDecimals(String code, boolean known) {
        assertThat(Money.isCurrency(code)).isEqualTo(known);
    }

    @Test
    void addsAndTakesAwayWithinOneCurrency() {
        assertThat(eur("1.10").plus(eur("2.20"))).isEqualTo(eur("3.30"));
        assertThat(eur("3.30").minus(eur("3.30"))).isEqualTo(eur("0.00"));
        assertThatIllegalArgumentException().isThrownBy(() -> eur("1.00").minus(eur("1.01")));
        assertThatIllegalArgumentException().isThrownBy(() -> eur("1.00").plus(money("1 JPY")));
        assertThatIllegalArgumentException().isThrownBy(() -> eur("1.00").minus(money("1 JPY")));
    }

    @Test
    void neverWrapsAround() {
        Money most = new Money(Long.MAX_VALUE, Currency.getInstance("EUR"));

        assertThatThrownBy(() -> most.plus(eur("0.01"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void showsItsCurrency() {
        assertThat(money("1.5 KWD")).hasToString("1.500 KWD");
    }
}
