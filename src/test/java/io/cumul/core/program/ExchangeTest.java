package io.cumul.core.program;

import static io.cumul.core.fixture.MoneyText.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.points.Money;
import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Rounding;
import io.cumul.core.program.Exchange.Bar;
import java.util.Currency;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paying with points. Terms are read as: so many points per money, rounding, minimum, step, maximum, share. */
class ExchangeTest {
    /** Of 30.00 EUR, half of which may be paid with points. */
    @ParameterizedTest(name = "{0} paid before, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            0     | 15.00 EUR |
            500   | 10.00 EUR |
            501   | 10.00 EUR | ABOVE_SHARE
            500   | 11.00 EUR | ABOVE_SHARE
            500   | 25.00 EUR | ABOVE_SHARE
            500   | 26.00 EUR | ABOVE_PAYABLE
            1500  | 5.00 EUR  | ABOVE_SHARE
            9900  | 5.00 EUR  | ABOVE_PAYABLE
            """)
    void whatWasPaidBeforeCounts(long paid, String amount, @Nullable Bar bar) {
        Exchange exchange = exchange("100 per 1.00 EUR CEILING 500 100 2600 0.5");

        assertThat(exchange.bar(money(amount), money("30.00 EUR"), paid)).isEqualTo(bar);
    }

    @ParameterizedTest(name = "{0}: {1} of {2} payable, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            100 per 1.00 EUR CEILING 500 100 2000 0.5  | 12.00 EUR | 30.00 EUR |
            100 per 1.00 EUR CEILING 500 100 2000 0.5  | 12.00 EUR | 11.99 EUR | ABOVE_PAYABLE
            100 per 1.00 EUR CEILING 500 100 2000 0.5  | 12.00 EUR | 23.99 EUR | ABOVE_SHARE
            100 per 1.00 EUR CEILING 500 100 2000 0.5  | 12.00 EUR | 24.00 EUR |
            100 per 1.00 EUR CEILING 500 100 2000 0.5  | 12.00 EUR |           | PAYABLE_MISSING
            100 per 1.00 EUR CEILING 500 100 2000 1    | 12.00 EUR |           |
            100 per 1.00 EUR CEILING 500 100 2000 1    | 4.00 EUR  | 30.00 EUR | BELOW_MINIMUM
            100 per 1.00 EUR CEILING 500 100 2000 1    | 0.00 EUR  | 30.00 EUR | BELOW_MINIMUM
            100 per 1.00 EUR CEILING 500 100 2000 1    | 20.00 EUR | 30.00 EUR |
            100 per 1.00 EUR CEILING 500 100 2000 1    | 21.00 EUR | 30.00 EUR | ABOVE_MAXIMUM
            100 per 1.00 EUR CEILING 500 100 2000 1    | 12.50 EUR | 30.00 EUR | NOT_A_STEP
            3   per 1.00 EUR CEILING 1 1 - 1           | 12.50 EUR | 30.00 EUR |
            150 per 100 JPY FLOOR 10 5 - 1             | 50 JPY    | 500 JPY   |
            1   per 1.000 KWD HALF_EVEN 1 1 - 1        | 1.500 KWD | 2.000 KWD |
            """)
    void saysWhyAnAmountMayNotBePaid(String terms, String amount, @Nullable String payable, @Nullable Bar bar) {
        assertThat(exchange(terms).bar(money(amount), payable == null ? null : money(payable), 0))
                .isEqualTo(bar);
    }

    @ParameterizedTest(name = "{0}: of {1} payable with {2} points, {3} for {4}")
    @CsvSource(delimiter = '|', textBlock = """
            100 per 1.00 EUR CEILING 500 100 2000 0.5  | 30.00 EUR | 9999 | 15.00 EUR | 1500
            100 per 1.00 EUR CEILING 500 100 2000 0.5  | 30.99 EUR | 9999 | 15.00 EUR | 1500
            100 per 1.00 EUR CEILING 500 100 2000 0.5  | 99.00 EUR | 9999 | 20.00 EUR | 2000
            100 per 1.00 EUR CEILING 500 100 2000 0.5  | 30.00 EUR |  999 | 9.00 EUR  |  900
            100 per 1.00 EUR CEILING 500 100 2000 0.5  | 30.00 EUR |  499 | 0.00 EUR  |    0
            100 per 1.00 EUR CEILING 500 100 2000 0.5  |  9.99 EUR | 9999 | 0.00 EUR  |    0
            100 per 1.00 EUR CEILING 500 100 2000 0.5  | 30.00 EUR |   -5 | 0.00 EUR  |    0
            3   per 1.00 EUR CEILING 1 1 - 1           | 12.50 EUR |   20 | 6.66 EUR  |   20
            3   per 1.00 EUR FLOOR 1 1 - 1             | 12.50 EUR |   20 | 6.99 EUR  |   20
            7   per 0.01 EUR CEILING 4 4 - 1           | 1.00 EUR  |   50 | 0.04 EUR  |   28
            150 per 100 JPY CEILING 5 5 - 1            | 99 JPY    | 1000 | 93 JPY    |  140
            1   per 1.000 KWD CEILING 1 1 - 1          | 2.500 KWD |    9 | 2.500 KWD |    3
            """)
    void findsTheLargestAmount(String terms, String payable, long available, String largest, long points) {
        Exchange exchange = exchange(terms);

        Money found = exchange.largest(money(payable), 0, available);

        assertThat(found).isEqualTo(money(largest));
        assertThat(exchange.points(found)).isEqualTo(points);
    }

    /** The same looked for amount by amount. */
    @Test
    void noLargerAmountMayBePaidThanTheLargest() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        Random random = new Random(seed);
        Currency euro = Currency.getInstance("EUR");
        for (int i = 0; i < 3_000; i++) {
            long step = random.nextLong(1, 12);
            Exchange exchange = new Exchange(new PointsPayment(
                    new Rate(random.nextLong(1, 40), new Money(random.nextLong(1, 60), euro)),
                    Rounding.values()[random.nextInt(4)],
                    step * random.nextLong(1, 4),
                    step,
                    random.nextBoolean() ? null : step * random.nextLong(4, 40),
                    new Multiplier(random.nextLong(1, 10_001)),
                    true));
            Money payable = new Money(random.nextLong(0, 400), euro);
            long available = random.nextLong(-5, 500);
            long paid = random.nextBoolean() ? 0 : random.nextLong(0, 200);

            long expected = 0;
            for (long minor = 1; minor <= payable.minor(); minor++) {
                Money amount = new Money(minor, euro);
                if (exchange.bar(amount, payable, paid) == null && exchange.points(amount) <= available) {
                    expected = minor;
                }
            }
            assertThat(exchange.largest(payable, paid, available).minor())
                    .as("seed %d: %s of %s after %d with %d", seed, exchange, payable, paid, available)
                    .isEqualTo(expected);
        }
    }

    private static Exchange exchange(String text) {
        String[] words = text.strip().split(" +", -1);
        Rate rate = new Rate(Long.parseLong(words[0]), money(words[2] + " " + words[3]));
        return new Exchange(new PointsPayment(
                rate,
                Rounding.valueOf(words[4]),
                Long.parseLong(words[5]),
                Long.parseLong(words[6]),
                words[7].equals("-") ? null : Long.valueOf(words[7]),
                Multiplier.parse(words[8]),
                true));
    }
}
