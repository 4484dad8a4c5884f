package io.cumul.program;

import static io.cumul.core.fixture.MoneyText.eur;
import static io.cumul.core.fixture.MoneyText.money;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Rounding;
import io.cumul.core.program.BaseRule;
import io.cumul.core.program.Counting;
import io.cumul.core.program.Exclusions;
import io.cumul.core.program.Expiry;
import io.cumul.core.program.RoundTo;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.limit.Caps;
import io.cumul.core.program.tier.Tiers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesetReaderTest {
    private static final String LEAST = """
            programId: least
            name: Least
            currency: JPY
            timeZone: Asia/Tokyo
            earn:
              rate: {points: 1, per: "100"}
            expiry: never
            """;

    @Test
    void readsEveryKey() {
        Reading.Read read = read(ProgramYaml.TEXT);

        assertThat(read.name()).isEqualTo("Test Program");
        assertThat(read.ruleset())
                .isEqualTo(new Ruleset(
                        "test",
                        3,
                        Instant.EPOCH,
                        ZoneId.of("Europe/Paris"),
                        new BaseRule(
                                new Rate(1, eur("1.00")),
                                Rounding.HALF_UP,
                                eur("5.00"),
                                new Counting(true, false, true),
                                new Exclusions(
                                        Set.of("coupon", "0815"), Set.of("books"), Set.of("GIFT_CARD"), Set.of()),
                                List.of()),
                        Caps.NONE,
                        List.of(),
                        List.of(),
                        Tiers.NONE,
                        0,
                        new Expiry.Rolling(12, RoundTo.END_OF_MONTH),
                        Duration.ofDays(10)));
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        assertThat(read(LEAST).ruleset())
                .isEqualTo(new Ruleset(
                        "least",
                        3,
                        Instant.EPOCH,
                        ZoneId.of("Asia/Tokyo"),
                        new BaseRule(
                                new Rate(1, money("100 JPY")),
                                Rounding.FLOOR,
                                money("0 JPY"),
                                Counting.LINES_ONLY,
                                Exclusions.NONE,
                                List.of()),
                        Caps.NONE,
                        List.of(),
                        List.of(),
                        Tiers.NONE,
                        0,
                        new Expiry.Never(),
                        Duration.ofDays(30)));
    }

    @Test
    void anUnlimitedWindowIsNone() {
        assertThat(read(ProgramYaml.with("10d", "unlimited")).ruleset().lateEarnWindow())
                .isNull();
    }

    @Test
    void jsonIsReadAsWell() throws Exception {
        Reading.Read yaml = read(ProgramYaml.TEXT);
        String json = new ObjectMapper().writeValueAsString(yaml.document());

        assertThat(read(json)).isEqualTo(yaml);
    }

    @Test
    void commentsAndTheOrderOfKeysDoNotMatter() {
        String other = "# A comment\nexpiry: never\n" + LEAST.replace("expiry: never\n", "");

        assertThat(read(other).ruleset()).isEqualTo(read(LEAST).ruleset());
    }

    private static Reading.Read read(String text) {
        Reading reading = RulesetReader.read(text, 3, Instant.EPOCH);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return (Reading.Read) reading;
    }
}
