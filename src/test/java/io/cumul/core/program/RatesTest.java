package io.cumul.core.program;

import static io.cumul.core.fixture.Judged.AT;
import static io.cumul.core.fixture.Judged.judge;
import static io.cumul.core.fixture.JudgementText.hits;
import static io.cumul.core.fixture.JudgementText.misses;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.MoneyText.eur;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static io.cumul.core.fixture.TierText.tiers;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.Channel;
import io.cumul.core.account.TierStanding;
import io.cumul.core.fixture.CampaignText;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Rounding;
import io.cumul.core.program.campaign.Goods;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other rates for some articles, the tier's factor, and channels that earn nothing. */
class RatesTest {
    /** 1 point per 1.00 EUR, 3 for games and the SKU "dice", 1 per 10.00 for books. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            mug 10.00                                    | base 10                  | -
            chess/games 10.00                            | games 30                 | -
            dice 1.00                                    | games 3                  | -
            mug 10.00 + chess/games 2.00 + atlas/books 30.00 | base 10, games 6, books 3 | -
            # Rounded once for each rate
            chess/games 0.50 + dice 0.50 + mug 0.50 + cup 0.50 | base 1, games 3    | -
            atlas/books 9.99 + mug 0.99                  | base 0, books 0          | -
            # The first rate that names an article counts
            dice/books 10.00                             | games 30                 | -
            # What is beside the lines counts at the base rate
            chess/games 10.00, shipping 4.00             | base 4, games 30         | -
            chess/games 10.00 + mug 10.00, discount 5.00 | base 7, games 22         | -
            # An excluded line earns at no rate
            chess/games 10.00 + coupon/games 5.00        | games 30                 | base EXCLUDED_SKU coupon 5.00
            chess/games 0.00                             | base 0                   | -
            """)
    void eachArticleEarnsAtItsRate(String basket, String hits, String misses) {
        Rulesets rules = rates().excluding(new Exclusions(Set.of("coupon"), Set.of(), Set.of(), Set.of()));

        assertThat(hits(judge(rules, basket))).isEqualTo(hits);
        assertThat(misses(judge(rules, basket))).isEqualTo(misses);
    }

    /** All that counts counts toward the minimum, at whichever rate. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            mug 5.00 + chess/games 5.00 | base 5, games 15 | -
            mug 5.00 + chess/games 4.99 | -                | base MIN_SPEND_NOT_MET 0.01
            """)
    void theMinimumIsOfAllThatCounts(String basket, String hits, String misses) {
        Rulesets rules = rates().minimum(eur("10.00"));

        assertThat(hits(judge(rules, basket))).isEqualTo(hits);
        assertThat(misses(judge(rules, basket))).isEqualTo(misses);
    }

    /** Alice is silver (1.2) since 1 June; the factor is the base rate's, not the campaign's. */
    @ParameterizedTest(name = "{0} at {1}, {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            mug 10.00                   | 2026-06-01T00:00:00Z | FLOOR   | base 12, c 10
            mug 10.00                   | 2026-05-31T23:59:59Z | FLOOR   | base 10, c 10
            mug 9.00                    | 2026-06-15T12:00:00Z | FLOOR   | base 10, c 9
            mug 9.00                    | 2026-06-15T12:00:00Z | CEILING | base 11, c 9
            mug 10.00 + chess/games 1.00 | 2026-06-15T12:00:00Z | FLOOR  | base 12, games 3, c 10, c 3
            mug 10.00 + chess/games 1.00 | 2026-06-15T12:00:00Z | HALF_UP | base 12, games 4, c 10, c 3
            """)
    void theTiersFactorIsTheBaseRates(String basket, Instant at, Rounding rounding, String hits) {
        Rulesets rules = rates().rounding(rounding)
                .tiers(tiers("calendar ONE_STEP 0: basic 0, silver 100 x1.2"))
                .campaigns(CampaignText.campaigns("c x2"));

        assertThat(hits(judge(rules, silver(), basket, at))).isEqualTo(hits);
    }

    @Test
    void theHitNamesTheTiersFactor() {
        Rulesets rules = rates().tiers(tiers("calendar ONE_STEP 0: basic 0, silver 100 x1.2"));

        assertThat(judge(rules, silver(), "chess/games 10.00", AT)
                        .award()
                        .explanation()
                        .hits())
                .containsExactly(Hit.whole(
                        "games",
                        36,
                        new Hit.Conversion(
                                eur("10.00"), new Rate(3, eur("1.00")), Multiplier.parse("1.2"), Rounding.FLOOR)));
    }

    @ParameterizedTest(name = "in {0} paid by {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            WEB     | CARD      | -
            PARTNER | CARD      | base EXCLUDED_CHANNEL PARTNER 12.00
            WEB     | GIFT_CARD | base EXCLUDED_TENDER GIFT_CARD 12.00
            PARTNER | GIFT_CARD | base EXCLUDED_TENDER GIFT_CARD 12.00
            """)
    void anExcludedChannelTakesEverything(Channel channel, String tender, String misses) {
        Rulesets rules = ruleset()
                .excluding(new Exclusions(Set.of(), Set.of(), Set.of("GIFT_CARD"), Set.of(Channel.PARTNER)))
                .campaigns(CampaignText.campaigns("c +5"));

        Judgement judgement = judge(rules, alice("none"), "mug 10.00, shipping 2.00, paid by " + tender, AT, channel);

        assertThat(misses(judgement)).isEqualTo(misses);
        assertThat(hits(judgement)).isEqualTo(misses.equals("-") ? "base 10, c 5" : "-");
    }

    private static Account silver() {
        return alice("none").with(TierStanding.NONE.step("silver", Instant.parse("2026-06-01T00:00:00Z")));
    }

    private static Rulesets rates() {
        return ruleset()
                .counting("shipping")
                .rates(
                        new GoodsRate("games", new Goods(Set.of("dice"), Set.of("games")), new Rate(3, eur("1.00"))),
                        new GoodsRate("books", new Goods(Set.of(), Set.of("books")), new Rate(1, eur("10.00"))));
    }
}
