package io.cumul.program;

import static io.cumul.core.fixture.BasketText.basket;
import static io.cumul.core.fixture.Members.born;
import static io.cumul.core.fixture.Members.enrolled;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Channel;
import io.cumul.core.points.Multiplier;
import io.cumul.core.program.Expiry;
import io.cumul.core.program.Purchase;
import io.cumul.core.program.RoundTo;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.action.Action;
import io.cumul.core.program.limit.Headroom;
import io.cumul.core.program.tier.Tier;
import io.cumul.http.view.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The programs that come with the gateway are what they are said to be. */
class IncludedProgramsTest {
    @ParameterizedTest
    @FieldSource("io.cumul.program.ProgramSource#INCLUDED")
    void areToldInEveryLanguage(String name) {
        assertThat(Wording.LANGUAGES)
                .allSatisfy(language -> assertThat(RuleSentences.of(ruleset(name), language))
                        .isNotEmpty()
                        .allSatisfy(
                                sentence -> assertThat(sentence).isNotBlank().doesNotContain("{")));
    }

    /** Whatever day somebody tries the README's tour on, the birthday among them: the basket earns 61 points, to be spent at once. */
    @Test
    void theReadmesBasketEarnsTheBaseRateAloneOnAnyDay() {
        Ruleset ruleset = ruleset("cumuler-echanger");
        String bought =
                "teapot-blue/kitchen 39.90 + mug-white/kitchen 22.00 + gift-card-25/gift-cards 25.00, shipping 4.90";

        assertThat(LocalDate.of(2026, 11, 1).datesUntil(LocalDate.of(2029, 1, 1)))
                .allSatisfy(day -> {
                    assertThat(hits(ruleset, day, bought)).containsExactly("base 61");
                });
        assertThat(ruleset.actions()).extracting(Action::code).doesNotContain("BIRTHDAY");
        assertThat(ruleset.pendingDays()).isZero();
        assertThat(ruleset.expiry()).isEqualTo(new Expiry.Rolling(12, RoundTo.END_OF_MONTH));
    }

    @ParameterizedTest(name = "{0}: {1} earns {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-01 | pan/kitchen 120.00                     | base 120, welcome 100
            2027-06-11 | pan/kitchen 80.00                      | base 80, birthday 80
            2027-06-10 | pan/kitchen 80.00                      | base 80
            2027-06-14 | pan/kitchen 120.00                     | base 120, welcome 100, birthday 120
            2027-03-15 | plate/ceramics 30.00                   | base 30, spring-ceramics-2027 30
            2027-04-15 | plate/ceramics 400.00                  | base 400, welcome 100, spring-ceramics-2027 300
            2027-04-16 | plate/ceramics 30.00                   | base 30
            2026-12-01 | soap/house-brand 10.00 + pan/kitchen 5.00 | base 5, house-brand 20
            """)
    void cumulerEchangerIsWhatItSays(LocalDate day, String bought, String hits) {
        assertThat(String.join(", ", hits(ruleset("cumuler-echanger"), day, bought)))
                .isEqualTo(hits);
    }

    /** What a first purchase earns at noon on a day, by a member who was enrolled then and was born on 14 June. */
    private static List<String> hits(Ruleset ruleset, LocalDate day, String bought) {
        Instant noon = day.atTime(12, 0).atZone(ruleset.zone()).toInstant();
        Purchase purchase = new Purchase(basket(bought), Channel.WEB, noon);
        return ruleset
                .judge(enrolled(born("06-14"), noon), purchase, Headroom.AMPLE)
                .award()
                .explanation()
                .hits()
                .stream()
                .map(hit -> hit.rule() + " " + hit.points())
                .toList();
    }

    @Test
    void tenPerDollarIsWhatItSays() {
        Ruleset ruleset = ruleset("ten-per-dollar");

        assertThat(ruleset.base().rate()).hasToString("10 per 1.00 USD");
        assertThat(ruleset.action("REFERRAL")).isNotNull().satisfies(referral -> {
            assertThat(referral.points()).isEqualTo(500);
            assertThat(referral.referredPoints()).isEqualTo(250);
        });
    }

    @Test
    void threeTierStarsIsWhatItSays() {
        Ruleset ruleset = ruleset("three-tier-stars");

        assertThat(ruleset.tiers().levels())
                .extracting(Tier::multiplier)
                .containsExactlyElementsOf(
                        Stream.of("1", "1.2", "1.7").map(Multiplier::parse).toList());
        assertThat(ruleset.tiers().levels())
                .extracting(tier -> tier.expiry() == null ? ruleset.expiry() : tier.expiry())
                .doesNotHaveDuplicates();
        assertThat(ruleset.action("BIRTHDAY")).isNotNull();
    }

    @Test
    void retailReplayLeavesNothingOut() {
        Ruleset ruleset = ruleset("retail-replay");

        assertThat(ruleset.campaigns()).isEqualTo(List.of());
        assertThat(ruleset.lateEarnWindow()).isNull();
        assertThat(ruleset.expiry()).isEqualTo(new Expiry.Never());
    }

    private static Ruleset ruleset(String name) {
        return ProgramSource.compile(ProgramSource.load(name), 1);
    }
}
