package io.cumul.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class QualifyingTest {
    private static final YearMonth JANUARY = YearMonth.parse("2026-01");

    @Test
    void countsByTheMonthInWhicheverOrderPointsCome() {
        Qualifying qualifying =
                Qualifying.NONE.plus(JANUARY.plusMonths(5), 7).plus(JANUARY, 3).plus(JANUARY.plusMonths(5), 1);

        assertThat(qualifying.between(JANUARY, JANUARY.plusMonths(5))).isEqualTo(11);
        assertThat(qualifying.between(JANUARY.plusMonths(1), JANUARY.plusMonths(5)))
                .isEqualTo(8);
        assertThat(qualifying.between(JANUARY, JANUARY.plusMonths(4))).isEqualTo(3);
        assertThat(qualifying.lifetime()).isEqualTo(11);
    }

    @Test
    void losesPointsOfTheMonthTheyWereEarnedIn() {
        Qualifying qualifying = Qualifying.NONE.plus(JANUARY, 3).plus(JANUARY.plusMonths(1), 5);

        assertThat(qualifying.minus(JANUARY, 2))
                .isEqualTo(Qualifying.NONE.plus(JANUARY, 1).plus(JANUARY.plusMonths(1), 5));
        assertThat(qualifying.minus(JANUARY, 3)).isEqualTo(Qualifying.NONE.plus(JANUARY.plusMonths(1), 5));
        assertThat(new Qualifying(7, qualifying.months()).minus(JANUARY.minusMonths(1), 4))
                .isEqualTo(new Qualifying(3, qualifying.months()));
    }

    /** Three years are told apart; what is older still counts for life. */
    @Test
    void foldsWhatIsOlderThanThreeYears() {
        Qualifying qualifying = Qualifying.NONE;
        for (int month = 0; month < 40; month++) {
            qualifying = qualifying.plus(JANUARY.plusMonths(month), 1);
        }

        assertThat(qualifying.months()).hasSize(Qualifying.MOST_MONTHS);
        assertThat(qualifying.before()).isEqualTo(4);
        assertThat(qualifying.lifetime()).isEqualTo(40);
        assertThat(qualifying.plus(JANUARY, 5).lifetime()).isEqualTo(45);
    }
}
