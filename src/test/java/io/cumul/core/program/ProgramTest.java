package io.cumul.core.program;

import static io.cumul.core.fixture.CampaignText.campaigns;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Usage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tea was asked for until February, books are from February on, and games will be from March on. */
class ProgramTest {
    private static final Program PROGRAM = new Program(List.of(
            asking(1, "tea", "2026-01-01T00:00:00Z"),
            asking(2, "books", "2026-02-01T00:00:00Z"),
            asking(3, "games", "2026-03-01T00:00:00Z")));

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "tea, 2026-01-31T23:59:59Z, true",
        "tea, 2026-02-01T00:00:00Z, false",
        "books, 2026-01-15T00:00:00Z, true",
        "books, 2026-02-01T00:00:00Z, true",
        "games, 2026-02-01T00:00:00Z, true",
        "games, 2025-06-01T00:00:00Z, true",
        "games, 2030-01-01T00:00:00Z, true",
        "books, 2026-03-01T00:00:00Z, false",
        "toys, 2026-02-01T00:00:00Z, false"
    })
    void asksForCategoriesOfTheVersionInForceAndOfThoseToCome(String category, Instant now, boolean asked) {
        assertThat(PROGRAM.asksFor(category, now)).isEqualTo(asked);
    }

    /** The first version, until June, let purchases be 60 days late, the second, until July, 10; the third lets them be 2. */
    @ParameterizedTest(name = "what was used up from {0} on, on {1}: {2}")
    @CsvSource({
        // Nobody asks for days that nothing may be late of.
        "2026-07-10, 2026-07-12, true",
        "2026-07-10, 2026-07-13, false",
        // What began on the first of a month may have been the month's.
        "2026-07-01, 2026-08-02, true",
        "2026-07-01, 2026-08-03, false",
        "2026-01-01, 2027-01-02, true",
        "2026-01-01, 2027-01-03, false",
        // Days of an earlier version are as late as that version lets them be.
        "2026-06-28, 2026-07-08, true",
        "2026-06-28, 2026-07-09, false",
        "2026-05-30, 2026-07-29, true",
        "2026-05-30, 2026-07-30, false",
        "2026-06-10, 2026-07-10, false",
        "2025-11-30, 2026-01-29, true"
    })
    void remembersWhatSomethingLateMayStillAskFor(LocalDate from, LocalDate today, boolean remembered) {
        Program program =
                new Program(List.of(late(1, 60, "2025-01-01"), late(2, 10, "2026-06-01"), late(3, 2, "2026-07-01")));
        Usage usage = Usage.NONE.plus("anything", from, 1).plus("ever", null, 1);

        Usage left = program.remembered(usage, today.atTime(12, 0).toInstant(ZoneOffset.UTC));

        assertThat(left).isEqualTo(remembered ? usage : Usage.NONE.plus("ever", null, 1));
    }

    @Test
    void remembersAllWherePurchasesMayBeOfAnyTime() {
        Program program = Program.of(ruleset().lateEarnWindow(null).build());
        Usage usage = Usage.NONE.plus("anything", LocalDate.parse("2001-02-03"), 1);

        assertThat(program.remembered(usage, Instant.parse("2026-06-15T12:00:00Z")))
                .isEqualTo(usage);
    }

    private static Ruleset late(int version, int days, String from) {
        return ruleset()
                .zone("UTC")
                .lateEarnWindow(Duration.ofDays(days))
                .version(version, Instant.parse(from + "T00:00:00Z"))
                .build();
    }

    private static Ruleset asking(int version, String category, String activeFrom) {
        Ruleset ruleset =
                ruleset().campaigns(campaigns("again +5 bought " + category)).build();
        return new Ruleset(
                ruleset.programId(),
                version,
                Instant.parse(activeFrom),
                ruleset.zone(),
                ruleset.base(),
                ruleset.caps(),
                List.copyOf(ruleset.campaigns()),
                ruleset.actions(),
                ruleset.tiers(),
                ruleset.pendingDays(),
                ruleset.expiry(),
                ruleset.lateEarnWindow());
    }
}
