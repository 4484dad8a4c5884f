package io.cumul.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Lot;
import io.cumul.core.account.Lots;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaturingViewTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant MIDNIGHT = Instant.parse("2026-05-31T22:00:00Z");
    private static final Instant EXPIRY = Instant.parse("2027-05-31T22:00:00Z");

    @Test
    void namesTheFirstDayOnWhichPendingPointsCanBeSpent() {
        Lots lots = new Lots(List.of(
                Lot.available(1, EXPIRY),
                new Lot(20, MIDNIGHT, EXPIRY),
                new Lot(300, MIDNIGHT, null),
                new Lot(4_000, MIDNIGHT.plusSeconds(86_400), EXPIRY)));

        assertThat(MaturingView.of(lots, PARIS))
                .containsExactly(
                        new MaturingView(LocalDate.of(2026, 6, 1), 320),
                        new MaturingView(LocalDate.of(2026, 6, 2), 4_000));
    }

    @Test
    void isEmptyWhereNothingIsPending() {
        assertThat(MaturingView.of(new Lots(List.of(Lot.available(1, EXPIRY))), PARIS))
                .isEmpty();
    }
}
