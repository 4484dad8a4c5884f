package io.cumul.core.program;

import static io.cumul.core.fixture.CampaignText.campaigns;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
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
