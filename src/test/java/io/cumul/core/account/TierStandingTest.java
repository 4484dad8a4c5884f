package io.cumul.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TierStandingTest {
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");

    @Test
    void remembersWhichTierAMemberHadWhen() {
        TierStanding standing = TierStanding.NONE.step("silver", JUNE).step("gold", JULY);

        assertThat(standing.at(JUNE.minusNanos(1))).isNull();
        assertThat(standing.at(JUNE)).isEqualTo("silver");
        assertThat(standing.at(JULY.minusNanos(1))).isEqualTo("silver");
        assertThat(standing.at(JULY)).isEqualTo("gold");
    }

    /** Of two at the same instant the later one counts, as when two orders of one batch each bring a tier. */
    @Test
    void theLaterOfTwoAtOnceCounts() {
        assertThat(TierStanding.NONE.step("silver", JUNE).step("gold", JUNE).at(JUNE))
                .isEqualTo("gold");
    }

    @Test
    void forgetsTheOldestOfTooMany() {
        TierStanding standing = TierStanding.NONE;
        for (int i = 0; i <= TierStanding.MOST_STEPS; i++) {
            standing = standing.step("tier-" + i, JUNE.plusSeconds(i));
        }

        assertThat(standing.steps()).hasSize(TierStanding.MOST_STEPS);
        assertThat(standing.steps().getFirst().tier()).isEqualTo("tier-1");
        assertThat(standing.current()).isEqualTo(standing.steps().getLast());
    }
}
