package io.cumul.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cumul.core.account.Usage.Use;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageTest {
    private static final LocalDate MAY = LocalDate.parse("2026-05-01");
    private static final LocalDate JUNE = LocalDate.parse("2026-06-01");

    @Test
    void countsEachLimitInEachOfItsPeriods() {
        Usage usage = Usage.NONE
                .plus("MONTH", JUNE, 5)
                .plus("MONTH", MAY, 3)
                .plus("MONTH", JUNE, 2)
                .plus("action:REVIEW", null, 1);

        assertThat(usage.of("MONTH", JUNE)).isEqualTo(7);
        assertThat(usage.of("MONTH", MAY)).isEqualTo(3);
        assertThat(usage.of("MONTH", null)).isZero();
        assertThat(usage.of("YEAR", JUNE)).isZero();
        assertThat(usage.of("action:REVIEW", null)).isEqualTo(1);
        assertThat(usage.list())
                .containsExactly(
                        new Use("MONTH", MAY, 3), new Use("MONTH", JUNE, 7), new Use("action:REVIEW", null, 1));
    }

    @Test
    void takesSeveralAtOnceInAnyOrder() {
        Usage usage = Usage.NONE.plus("b", JUNE, 1);

        assertThat(usage.plus(List.of(
                        new Use("c", JUNE, 4), new Use("a", null, 2), new Use("b", JUNE, 3), new Use("c", JUNE, 1))))
                .isEqualTo(Usage.NONE.plus("a", null, 2).plus("b", JUNE, 4).plus("c", JUNE, 5));
    }

    @Test
    void nothingUsedTakesNoRoom() {
        assertThat(Usage.NONE.plus("DAY", JUNE, 0)).isEqualTo(Usage.NONE);
    }

    @Test
    void forgetsWhatNobodyAsksForAnyMore() {
        Usage usage = Usage.NONE.plus("MONTH", MAY, 3).plus("MONTH", JUNE, 5);

        assertThat(usage.keeping(use -> !MAY.equals(use.from()))).isEqualTo(Usage.NONE.plus("MONTH", JUNE, 5));
    }

    @Test
    void isGivenBackAsFarAsItIsStillRemembered() {
        Usage usage = Usage.NONE.plus("MONTH", MAY, 3).plus("MONTH", JUNE, 5);

        assertThat(usage.minus(List.of(new Use("MONTH", JUNE, 2), new Use("DAY", JUNE, 9), new Use("MONTH", MAY, 3))))
                .isEqualTo(Usage.NONE.plus("MONTH", JUNE, 3));
        assertThat(usage.minus(List.of(new Use("MONTH", JUNE, 6)))).isEqualTo(Usage.NONE.plus("MONTH", MAY, 3));
    }

    @Test
    void neverWrapsAround() {
        assertThatThrownBy(() -> Usage.NONE.plus("DAY", JUNE, Long.MAX_VALUE).plus("DAY", JUNE, 1))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void standsInOneOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Usage(List.of(new Use("b", null, 1), new Use("a", null, 1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Usage(List.of(new Use("a", JUNE, 1), new Use("a", null, 1))));
    }
}
