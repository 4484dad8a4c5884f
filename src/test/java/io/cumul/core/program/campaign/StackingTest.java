package io.cumul.core.program.campaign;

import static io.cumul.core.fixture.CampaignText.campaigns;
import static io.cumul.core.fixture.Judged.judge;
import static io.cumul.core.fixture.JudgementText.hits;
import static io.cumul.core.fixture.JudgementText.misses;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.fixture.Budgets;
import io.cumul.core.program.Judgement;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes of several campaigns that apply to the same purchase: 10.00 EUR, so 10 base points. */
class StackingTest {
    @ParameterizedTest(name = "{0}: {1}, missed {2}")
    @CsvSource(delimiter = '|', textBlock = """
            a +1; b +2; c x2                    | base 10, a 1, b 2, c 10 | -
            # Of the best ones, the one that gives most; the earlier of two equals
            a +1; b +20 best; c x2 best         | base 10, a 1, b 20      | c NOT_STACKABLE b
            a +1; b +5 best; c x2 best          | base 10, a 1, c 10      | b NOT_STACKABLE c
            a +10 best; b x2 best               | base 10, a 10           | b NOT_STACKABLE a
            a x2 best; b +10 best               | base 10, a 10           | b NOT_STACKABLE a
            # Which is best is asked before caps
            a +20 best order 3; b +10 best      | base 10, a 3 of 20 (CAMPAIGN_ORDER) | b NOT_STACKABLE a
            # An exclusive one alone counts, of several the one of the highest priority, the earlier of two equals
            a +1; b +5 exclusive 1; c x9 best   | base 10, b 5            | a NOT_STACKABLE b, c NOT_STACKABLE b
            a +5 exclusive 1; b +1 exclusive 2  | base 10, b 1            | a NOT_STACKABLE b
            a +5 exclusive 2; b +9 exclusive 2  | base 10, a 5            | b NOT_STACKABLE a
            a +5 exclusive -3; b +9             | base 10, a 5            | b NOT_STACKABLE a
            # One that does not apply takes nobody's place, and says why itself
            a +5 exclusive 1 segments vip; b +2 | base 10, b 2            | a NOT_IN_SEGMENT segments
            a +5 exclusive 1 min 20.00; b +2    | base 10, b 2            | a MIN_SPEND_NOT_MET 10.00
            a +9 best skus jar; b +2 best       | base 10, b 2            | a EXCLUDED_SKU
            # Misses stand in the ruleset's order
            a +1 segments vip; b +1 exclusive 1; c +1; d +1 tiers gold | base 10, b 1 | a NOT_IN_SEGMENT segments, c NOT_STACKABLE b, d TIER_TOO_LOW
            """)
    void stacksAsEachCampaignSays(String campaigns, String hits, String misses) {
        Judgement judgement = judge(ruleset().campaigns(campaigns(campaigns)), "mug 10.00");

        assertThat(hits(judgement)).isEqualTo(hits);
        assertThat(misses(judgement)).isEqualTo(misses);
    }

    /** The budget of "a" has nothing left, that of "b" has 4 points. */
    @ParameterizedTest(name = "{0}: {1}, missed {2}")
    @CsvSource(delimiter = '|', textBlock = """
            a +5 exclusive 2 budget 9; c +2               | base 10, c 2  | a BUDGET_EXHAUSTED BUDGET
            a +5 exclusive 2 budget 9; c +2 exclusive 1; d +1 | base 10, c 2 | a BUDGET_EXHAUSTED BUDGET, d NOT_STACKABLE c
            a +9 best budget 9; c +2 best; d +1 best      | base 10, c 2  | a BUDGET_EXHAUSTED BUDGET, d NOT_STACKABLE c
            a +5 exclusive 2 budget 9 skip; c +2          | base 10, c 2  | a BUDGET_EXHAUSTED BUDGET
            b +9 best budget 9 skip; c +2 best            | base 10, c 2  | b BUDGET_EXHAUSTED BUDGET
            # One that has something left stays the best
            b +9 best budget 9; c +5 best                 | base 10, b 4 of 9 (BUDGET) | c NOT_STACKABLE b
            # What nothing took the place of was desired all the same
            a +5 budget 9; c +2                           | base 10, c 2  | a BUDGET_EXHAUSTED BUDGET 5
            a +5 best budget 9; c +2                      | base 10, c 2  | a BUDGET_EXHAUSTED BUDGET 5
            a +5 exclusive 2 budget 9                     | base 10       | a BUDGET_EXHAUSTED BUDGET 5
            """)
    void whatIsUsedUpTakesNobodysPlace(String campaigns, String hits, String misses) {
        Budgets budgets = new Budgets(Map.of("b", 4L));

        Judgement judgement = judge(ruleset().campaigns(campaigns(campaigns)), alice("none"), "mug 10.00", budgets);

        assertThat(hits(judgement)).isEqualTo(hits);
        assertThat(misses(judgement)).isEqualTo(misses);
    }
}
