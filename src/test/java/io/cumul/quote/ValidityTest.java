package io.cumul.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.fixture.Rulesets;
import io.cumul.core.program.Program;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.Says;
import io.cumul.core.program.campaign.Audience;
import io.cumul.core.program.campaign.Campaign;
import io.cumul.core.program.campaign.CampaignCaps;
import io.cumul.core.program.campaign.Gift;
import io.cumul.core.program.campaign.Goods;
import io.cumul.core.program.campaign.Stacking;
import io.cumul.core.program.campaign.Times;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** It is ten o'clock in Paris, unless it says otherwise. */
class ValidityTest {
    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");

    @Test
    void isFiveMinutesWhereNothingChangesBefore() {
        assertThat(Validity.until(NOW, null, program())).isEqualTo("2026-06-01T08:05:00Z");
    }

    @Test
    void endsWhenTheAccountChanges() {
        Instant change = NOW.plusSeconds(61);

        assertThat(Validity.until(NOW, change, program())).isEqualTo(change);
        assertThat(Validity.until(NOW, NOW.minusSeconds(1), program())).isEqualTo("2026-06-01T08:05:00Z");
    }

    @Test
    void endsWhenAnotherVersionComesIntoForce() {
        Ruleset first = Rulesets.ruleset().build();
        Instant change = NOW.plusSeconds(61);
        Ruleset next = new Ruleset(
                first.programId(),
                first.version() + 1,
                change,
                first.zone(),
                first.base(),
                first.caps(),
                first.campaigns(),
                first.actions(),
                first.tiers(),
                first.pendingDays(),
                first.expiry(),
                first.lateEarnWindow());

        assertThat(Validity.until(NOW, null, new Program(List.of(first, next)))).isEqualTo(change);
    }

    @Test
    void endsWithTheDay() {
        assertThat(Validity.until(Instant.parse("2026-06-01T21:58:00Z"), null, program()))
                .isEqualTo("2026-06-01T22:00:00Z");
    }

    @Test
    void endsWhenACampaignBeginsOrEnds() {
        Times times = new Times(
                LocalDateTime.parse("2026-06-01T10:04:00"),
                LocalDateTime.parse("2026-06-01T10:07:00"),
                Set.of(),
                null,
                null);

        assertThat(Validity.until(NOW, null, program(times))).isEqualTo("2026-06-01T08:04:00Z");
        assertThat(Validity.until(NOW.plusSeconds(240), null, program(times))).isEqualTo("2026-06-01T08:07:00Z");
        assertThat(Validity.until(NOW.plusSeconds(420), null, program(times))).isEqualTo("2026-06-01T08:12:00Z");
    }

    @Test
    void endsWhenTheHoursOfACampaignBeginOrEnd() {
        Times times = new Times(null, null, Set.of(), LocalTime.parse("10:03"), LocalTime.parse("10:07"));

        assertThat(Validity.until(NOW, null, program(times))).isEqualTo("2026-06-01T08:03:00Z");
        assertThat(Validity.until(NOW.plusSeconds(180), null, program(times))).isEqualTo("2026-06-01T08:07:00Z");
    }

    private static Program program(Times... times) {
        return Program.of(Rulesets.ruleset()
                .campaigns(List.of(times).stream()
                        .map(each -> new Campaign(
                                "campaign",
                                Says.NOTHING,
                                each,
                                Audience.EVERYBODY,
                                Goods.ALL,
                                null,
                                new Gift.Bonus(1),
                                Stacking.ADDITIVE,
                                0,
                                CampaignCaps.NONE))
                        .toArray(Campaign[]::new))
                .build());
    }
}
