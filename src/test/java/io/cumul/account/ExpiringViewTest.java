package io.cumul.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Lot;
import io.cumul.core.account.Lots;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpiringViewTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant END_OF_JUNE = Instant.parse("2026-06-30T22:00:00Z");
    private static final Lots LOTS = new Lots(List.of(
            Lot.available(1, Instant.parse("2026-05-31T22:00:00Z")),
            Lot.available(20, END_OF_JUNE),
            Lot.available(300, null)));

    @Test
    void namesTheLastDayOnWhichPointsCanBeSpent() {
        assertThat(ExpiringView.of(LOTS, PARIS))
                .containsExactly(
                        new ExpiringView(LocalDate.of(2026, 5, 31), 1),
                        new ExpiringView(LocalDate.of(2026, 6, 30), 20));
    }

    @Test
    void namesPendingPointsToo() {
        Lots lots = LOTS.plus(new Lot(4_000, Instant.parse("2026-05-03T22:00:00Z"), END_OF_JUNE));
        assertThat(ExpiringView.of(lots, PARIS))
                .containsExactly(
                        new ExpiringView(LocalDate.of(2026, 5, 31), 1),
                        new ExpiringView(LocalDate.of(2026, 6, 30), 4_020));
    }

    @Test
    void addsUpWhatRunsOutOnOneDay() {
        Lots lots = new Lots(List.of(Lot.available(1, END_OF_JUNE.minusSeconds(3600)), Lot.available(20, END_OF_JUNE)));
        assertThat(ExpiringView.of(lots, PARIS)).containsExactly(new ExpiringView(LocalDate.of(2026, 6, 30), 21));
    }
}
