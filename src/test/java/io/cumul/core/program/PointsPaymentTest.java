package io.cumul.core.program;

import static io.cumul.core.fixture.MoneyText.eur;
import static io.cumul.core.fixture.MoneyText.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Points;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Rounding;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsPaymentTest {
    @ParameterizedTest(name = "{2} at {0} per {1}, {3}: {4} points")
    @CsvSource(delimiter = '|', textBlock = """
            100 | 1.00 EUR  | 12.50 EUR  | CEILING   | 1250
              3 | 1.00 EUR  | 12.50 EUR  | CEILING   |   38
              3 | 1.00 EUR  | 12.50 EUR  | FLOOR     |   37
              3 | 1.00 EUR  | 12.50 EUR  | HALF_UP   |   38
              3 | 1.00 EUR  | 11.50 EUR  | HALF_EVEN |   34
              1 | 1.00 EUR  |  0.99 EUR  | FLOOR     |    1
            150 |  100 JPY  |    50 JPY  | CEILING   |   75
              1 | 1.000 KWD |  1.001 KWD | CEILING   |    2
            """)
    void anAmountTakesItsPointsRoundedOnce(long points, String per, String amount, Rounding rounding, long taken) {
        assertThat(payment(new Rate(points, money(per)), rounding).points(money(amount)))
                .isEqualTo(taken);
    }

    @ParameterizedTest(name = "{2} points at {0} per {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            100 | 1.00 EUR  | 1250 | 12.50 EUR
              3 | 1.00 EUR  |   37 | 12.33 EUR
              3 | 0.01 EUR  |   10 | 0.03 EUR
            150 |  100 JPY  |   75 | 50 JPY
              1 | 1.000 KWD |    2 | 2.000 KWD
            """)
    void pointsPayTheirWorth(long points, String per, long spent, String worth) {
        assertThat(payment(new Rate(points, money(per)), Rounding.CEILING).worth(spent))
                .isEqualTo(money(worth));
    }

    /** What a quote names as the most is never refused for a point too many. */
    @Test
    void whatPointsAreWorthTakesNoMoreThanThem() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            Rounding rounding = Rounding.values()[random.nextInt(4)];
            Rate rate = new Rate(random.nextLong(1, 1_000), eur(random.nextInt(1, 50) + ".0" + random.nextInt(10)));
            PointsPayment payment = payment(rate, rounding);
            long points = random.nextLong(1, 10_000);

            assertThat(payment.points(payment.worth(points)))
                    .as("seed %d: %d points at %s, %s", seed, points, rate, rounding)
                    .isLessThanOrEqualTo(points);
        }
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({"1, 19.99, 19.99", "0.5, 19.99, 9.99", "0.125, 10.00, 1.25", "0.0001, 0.99, 0.00"})
    void aShareOfWhatIsPayableIsRoundedDown(String share, String payable, String most) {
        PointsPayment payment = new PointsPayment(
                new Rate(100, eur("1.00")), Rounding.CEILING, 1, 1, null, Multiplier.parse(share), false);

        assertThat(payment.mostOf(eur(payable))).isEqualTo(eur(most));
    }

    @Test
    void withoutAMaximumOneCommandsPointsAreTheMost() {
        assertThat(payment(new Rate(100, eur("1.00")), Rounding.CEILING).most()).isEqualTo(Points.MAX_PER_COMMAND);
    }

    @ParameterizedTest(name = "{0} to {2} by {1}, share {3}")
    @CsvSource({
        "0, 1, , 1",
        "1, 0, , 1",
        "150, 100, , 1",
        "100, 100, 250, 1",
        "200, 100, 100, 1",
        "1, 1, 1000000001, 1",
        "1000000001, 1, , 1",
        "1, 1, , 1.0001"
    })
    void itsBoundsAgree(long minimum, long step, Long maximum, String share) {
        Rate rate = new Rate(100, eur("1.00"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PointsPayment(
                        rate, Rounding.CEILING, minimum, step, maximum, Multiplier.parse(share), false));
    }

    private static PointsPayment payment(Rate rate, Rounding rounding) {
        return new PointsPayment(rate, rounding, 1, 1, null, Multiplier.ONE, false);
    }
}
