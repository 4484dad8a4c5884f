package io.cumul.core.program.campaign;

import static io.cumul.core.fixture.CampaignText.campaigns;
import static io.cumul.core.fixture.Judged.judge;
import static io.cumul.core.fixture.JudgementText.hits;
import static io.cumul.core.fixture.JudgementText.misses;
import static io.cumul.core.fixture.MoneyText.eur;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.fixture.Rulesets;
import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Rounding;
import io.cumul.core.program.Exclusions;
import io.cumul.core.program.GoodsRate;
import io.cumul.core.program.Hit;
import io.cumul.core.program.Judgement;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which lines a campaign is about, and what it gives for them. 1 point per 1.00 EUR; the SKU "coupon" and the category
 * "alcohol" are excluded, as is the tender GIFT_CARD; 3 points per 1.00 EUR for games.
 */
class GoodsTest {
    private static final Exclusions EXCLUSIONS =
            new Exclusions(Set.of("coupon"), Set.of("alcohol"), Set.of("GIFT_CARD"), Set.of());

    @ParameterizedTest(name = "{0} for {1}: {2}, missed {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # A multiplier gives what it adds to the base rate, for its lines alone
            x2                    | mug 10.00                       | base 10, c 10  | -
            x1.5                  | mug 10.00                       | base 10, c 5   | -
            x1.0001               | mug 10.00                       | base 10, c 0   | -
            x3 skus mug           | mug 10.00 + cup 5.00            | base 15, c 20  | -
            x3 categories books   | mug 10.00 + atlas/books 5.00    | base 15, c 10  | -
            x3 skus mug categories books | mug/books 10.00 + atlas/books 5.00 + cup 1.00 | base 16, c 30 | -
            # Rounded once per order, not per line
            x2                    | mug 0.50 + cup 0.50             | base 1, c 1    | -
            x2 skus mug           | mug 0.50 + mug 0.50 + cup 0.50  | base 1, c 1    | -
            x2                    | mug 0.99                        | base 0, c 0    | -
            # A bonus is fixed, once per order
            +50                   | mug 10.00 + cup 5.00            | base 15, c 50  | -
            +50 skus mug          | mug 1.00 + mug 1.00             | base 2, c 50   | -
            +50 skus mug          | mug 0.00                        | base 0, c 50   | -
            # No line that counts is about it
            x2 skus jar           | mug 10.00                       | base 10        | c EXCLUDED_SKU
            +50 categories books  | mug 10.00                       | base 10        | c EXCLUDED_CATEGORY
            +50 skus jar categories books | mug 10.00               | base 10        | c EXCLUDED_SKU
            # Exclusions exclude from campaigns too
            x2                    | mug 10.00 + coupon 5.00         | base 10, c 10  | base EXCLUDED_SKU coupon 5.00
            +50 skus coupon       | mug 10.00 + coupon 5.00         | base 10        | base EXCLUDED_SKU coupon 5.00, c EXCLUDED_SKU
            +50 categories alcohol | mug 10.00 + gin/alcohol 5.00   | base 10        | base EXCLUDED_CATEGORY alcohol 5.00, c EXCLUDED_CATEGORY
            +50                   | gin/alcohol 5.00                | base 0         | base EXCLUDED_CATEGORY alcohol 5.00, c EXCLUDED_CATEGORY alcohol
            +50                   | mug 10.00, paid by GIFT_CARD    | -              | base EXCLUDED_TENDER GIFT_CARD 10.00
            # A minimum of its own, of what counts of its lines
            +50 min 20.00         | mug 20.00                       | base 20, c 50  | -
            +50 min 20.00         | mug 14.90                       | base 14        | c MIN_SPEND_NOT_MET 5.10
            +50 min 20.00         | mug 14.90 + coupon 9.00         | base 14        | base EXCLUDED_SKU coupon 9.00, c MIN_SPEND_NOT_MET 5.10
            x2 min 20.00 skus mug | mug 19.99 + cup 9.00            | base 28        | c MIN_SPEND_NOT_MET 0.01
            x2 min 20.00 skus mug | mug 19.99 + mug 0.01 + cup 9.00 | base 29, c 20  | -
            """)
    void givesForItsLines(String campaign, String basket, String hits, String misses) {
        Rulesets rules = ruleset().excluding(EXCLUSIONS).campaigns(campaigns("c " + campaign));

        assertJudgement(judge(rules, basket), hits, misses);
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # Each line is multiplied at its own rate; at each rate it is rounded once
            x2                  | chess/games 10.00             | games 30, c 30
            x2                  | mug 10.00 + chess/games 10.00 | base 10, games 30, c 10, c 30
            x2 skus chess       | mug 10.00 + chess/games 10.00 | base 10, games 30, c 30
            x1.5                | mug 0.50 + chess/games 1.00   | base 0, games 3, c 0, c 1
            # What counts beside the lines counts at the base rate
            x2                  | chess/games 10.00, shipping 4.00 | base 4, games 30, c 4, c 30
            x2 categories games | chess/games 10.00, shipping 4.00 | base 4, games 30, c 30
            """)
    void multipliesTheRateOfEachLine(String campaign, String basket, String hits) {
        Rulesets rules = ruleset()
                .counting("shipping")
                .rates(new GoodsRate("games", new Goods(Set.of(), Set.of("games")), new Rate(3, eur("1.00"))))
                .campaigns(campaigns("c " + campaign));

        assertJudgement(judge(rules, basket), hits, "-");
    }

    /** Discounts and taxes are shared out over the lines before a campaign sees them. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            mug 10.00 + cup 30.00, discount 4.00          | base 36, c 9
            mug 10.00 + cup 30.00, tax 4.00               | base 44, c 11
            mug 10.00 + cup 30.00, tax 4.00, discount 4.00 | base 40, c 10
            """)
    void discountAndTaxBelongToTheLines(String basket, String hits) {
        Rulesets rules = ruleset().counting("tax").campaigns(campaigns("c x2 skus mug"));

        assertJudgement(judge(rules, basket), hits, "-");
    }

    @Test
    void theHitNamesEverythingNeededToComputeItAgain() {
        Rulesets rules = ruleset()
                .rate(3, eur("2.00"))
                .rounding(Rounding.HALF_UP)
                .campaigns(campaigns("c x1.5 skus mug; gift +5"));

        Judgement judgement = judge(rules, "mug 5.00 + cup 9.00");

        Hit.Conversion by =
                new Hit.Conversion(eur("5.00"), new Rate(3, eur("2.00")), Multiplier.parse("0.5"), Rounding.HALF_UP);
        assertThat(judgement.award().explanation().hits()).contains(Hit.whole("c", 4, by), Hit.whole("gift", 5, null));
    }

    @ParameterizedTest(name = "{0}: {1}, missed {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # The program's own minimum, and what earns nothing at all, comes first
            mug 9.99  | -              | base MIN_SPEND_NOT_MET 0.01
            mug 10.00 | base 10, c 50  | -
            """)
    void belowTheProgramsMinimumNoCampaignIsAsked(String basket, String hits, String misses) {
        Rulesets rules = ruleset().minimum(eur("10.00")).campaigns(campaigns("c +50"));

        assertJudgement(judge(rules, basket), hits, misses);
    }

    private static void assertJudgement(Judgement judgement, String hits, String misses) {
        assertThat(hits(judgement)).isEqualTo(hits);
        assertThat(misses(judgement)).isEqualTo(misses);
    }
}
