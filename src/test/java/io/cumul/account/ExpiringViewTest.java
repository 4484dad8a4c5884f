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
        assertThat(ExpiringView.of(LOTS, Instant.parse("2026-05-31T21:59:59Z"), PARIS))
                .containsExactly(
                        new ExpiringView(LocalDate.of(2026, 5, 31), 1),
                        new ExpiringView(LocalDate.of(2026, 6, 30), 20));
    }

    @Test
    void leavesOutWhatHasRunOutAlready() {
        assertThat(ExpiringView.of(LOTS, Instant.parse("2026-05-31T22:00:00Z"), PARIS))
                .containsExactly(new ExpiringView(LocalDate.of(2026, 6, 30), 20));
        assertThat(ExpiringView.of(LOTS, END_OF_JUNE, PARIS)).isEmpty();
    }

    @Test
    void addsUpWhatRunsOutOnOneDay() {
        Lots lots = new Lots(List.of(Lot.available(1, END_OF_JUNE.minusSeconds(3600)), Lot.available(20, END_OF_JUNE)));
        assertThat(ExpiringView.of(lots, Instant.EPOCH, PARIS))
                .containsExactly(new ExpiringView(LocalDate.of(2026, 6, 30), 21));
    }
}
