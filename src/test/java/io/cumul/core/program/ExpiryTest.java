package io.cumul.core.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cumul.core.program.Expiry.Rolling;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiryTest {
    @ParameterizedTest(name = "earned {1} in {0}, {2} months to the month''s end: gone at {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # The end of the month is the start of the next one, where the program lives
            Europe/Paris     | 2026-01-15T12:00:00Z | 12 | 2027-01-31T23:00:00Z
            America/New_York | 2026-01-15T12:00:00Z | 12 | 2027-02-01T05:00:00Z
            Pacific/Auckland | 2026-01-15T12:00:00Z | 12 | 2027-01-31T11:00:00Z
            # Summer time there, winter time here
            Europe/Paris     | 2026-06-15T12:00:00Z | 12 | 2027-06-30T22:00:00Z
            America/New_York | 2026-06-15T12:00:00Z | 12 | 2027-07-01T04:00:00Z
            Pacific/Auckland | 2026-06-15T12:00:00Z | 12 | 2027-06-30T12:00:00Z
            # 31 January and a month is the last of February, leap or not
            Europe/Paris     | 2026-01-31T12:00:00Z |  1 | 2026-02-28T23:00:00Z
            Europe/Paris     | 2028-01-31T12:00:00Z |  1 | 2028-02-29T23:00:00Z
            America/New_York | 2028-01-31T12:00:00Z |  1 | 2028-03-01T05:00:00Z
            Pacific/Auckland | 2028-01-30T12:00:00Z |  1 | 2028-02-29T11:00:00Z
            Europe/Paris     | 2028-02-29T12:00:00Z | 12 | 2029-02-28T23:00:00Z
            # Months in which the clocks go forward: they begin in winter time and end in summer time
            Europe/Paris     | 2026-02-10T12:00:00Z |  1 | 2026-03-31T22:00:00Z
            America/New_York | 2026-02-10T12:00:00Z |  1 | 2026-04-01T04:00:00Z
            Pacific/Auckland | 2026-08-10T12:00:00Z |  1 | 2026-09-30T11:00:00Z
            # Months in which they go back
            Europe/Paris     | 2026-09-10T12:00:00Z |  1 | 2026-10-31T23:00:00Z
            America/New_York | 2026-10-10T12:00:00Z |  1 | 2026-12-01T05:00:00Z
            Pacific/Auckland | 2026-03-10T12:00:00Z |  1 | 2026-04-30T12:00:00Z
            # The local day decides: the same instant belongs to different months
            Europe/Paris     | 2026-03-31T21:59:59.999999Z | 1 | 2026-04-30T22:00:00Z
            Europe/Paris     | 2026-03-31T22:00:00Z        | 1 | 2026-05-31T22:00:00Z
            America/New_York | 2026-03-31T22:00:00Z        | 1 | 2026-05-01T04:00:00Z
            Pacific/Auckland | 2026-03-31T10:59:59Z        | 1 | 2026-04-30T12:00:00Z
            Pacific/Auckland | 2026-03-31T11:00:00Z        | 1 | 2026-05-31T12:00:00Z
            # The year's end
            Europe/Paris     | 2026-12-31T22:59:59Z |  1 | 2027-01-31T23:00:00Z
            Europe/Paris     | 2026-12-31T23:00:00Z |  1 | 2027-02-28T23:00:00Z
            # Where the clocks go forward at midnight of the first, the day begins at one
            America/Asuncion | 2017-08-10T12:00:00Z |  1 | 2017-10-01T04:00:00Z
            """)
    void pointsLiveToTheEndOfALocalMonth(String zone, Instant earnedAt, int months, Instant gone) {
        assertThat(new Rolling(months, RoundTo.END_OF_MONTH).expiresAt(earnedAt, ZoneId.of(zone)))
                .isEqualTo(gone);
    }

    @Test
    void neverIsNever() {
        assertThat(new Expiry.Never().expiresAt(Instant.EPOCH, ZoneId.of("Europe/Paris")))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_201})
    void livesOneMonthToAHundredYears(int months) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rolling(months, RoundTo.END_OF_MONTH));
    }
}
