package io.cumul.core.program.campaign;

import static io.cumul.core.fixture.CampaignText.campaigns;
import static io.cumul.core.fixture.Judged.judge;
import static io.cumul.core.fixture.JudgementText.grants;
import static io.cumul.core.fixture.JudgementText.hits;
import static io.cumul.core.fixture.JudgementText.misses;
import static io.cumul.core.fixture.JudgementText.usage;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.MoneyText.eur;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.Usage;
import io.cumul.core.fixture.Budgets;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.points.Rate;
import io.cumul.core.program.GoodsRate;
import io.cumul.core.program.Judgement;
import io.cumul.core.program.limit.Caps;
import io.cumul.core.program.limit.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bounds a campaign. A purchase of 10.00 EUR on Monday, 15 June 2026; other campaigns go on in every case. */
class CampaignCapsTest {
    private static final LocalDate JUNE = LocalDate.parse("2026-06-01");

    /** Alice has had 70 points of it in June. Of its budget are left 6 points. */
    @ParameterizedTest(name = "{0}: {1}, missed {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # Per order
            c x2 order 10                     | base 10, c 10, d 1                      | -
            c x2 order 9                      | base 10, c 9 of 10 (CAMPAIGN_ORDER), d 1 | -
            c x2 order 9 skip                 | base 10, d 1 | c MEMBER_CAP_REACHED CAMPAIGN_ORDER 10
            c x2 order 10 skip                | base 10, c 10, d 1                      | -
            # Per member and period
            c x2 member 80/MONTH              | base 10, c 10, d 1                      | -
            c x2 member 79/MONTH              | base 10, c 9 of 10 (CAMPAIGN_MONTH), d 1 | -
            c x2 member 79/MONTH skip         | base 10, d 1 | c MEMBER_CAP_REACHED CAMPAIGN_MONTH 10
            c x2 member 70/MONTH              | base 10, d 1 | c MEMBER_CAP_REACHED CAMPAIGN_MONTH 10
            c x2 member 5/MONTH               | base 10, d 1 | c MEMBER_CAP_REACHED CAMPAIGN_MONTH 10
            # Another period begins with nothing used up
            c x2 member 9/DAY                 | base 10, c 9 of 10 (CAMPAIGN_DAY), d 1  | -
            c x2 member 9/YEAR                | base 10, c 9 of 10 (CAMPAIGN_YEAR), d 1 | -
            c x2 member 9/EVER                | base 10, c 9 of 10 (CAMPAIGN_EVER), d 1 | -
            # Budget
            c x2 budget 100                   | base 10, c 6 of 10 (BUDGET), d 1        | -
            c +6 budget 100                   | base 10, c 6, d 1                       | -
            c x2 budget 100 skip              | base 10, d 1 | c BUDGET_EXHAUSTED BUDGET 10
            # One after the other: the order's, the member's, the budget
            c x3 order 12 member 79/MONTH     | base 10, c 9 of 20 (CAMPAIGN_MONTH), d 1 | -
            c x3 order 8 member 79/MONTH      | base 10, c 8 of 20 (CAMPAIGN_ORDER), d 1 | -
            c x3 order 8 member 79/MONTH budget 100 | base 10, c 6 of 20 (BUDGET), d 1  | -
            c x3 order 5 budget 100           | base 10, c 5 of 20 (CAMPAIGN_ORDER), d 1 | -
            c x3 order 5 member 70/MONTH budget 100 | base 10, d 1 | c MEMBER_CAP_REACHED CAMPAIGN_MONTH 20
            """)
    void boundsWhatItGives(String campaign, String hits, String misses) {
        Judgement judgement =
                judge(ruleset().campaigns(campaigns(campaign + "; d +1")), member(), "mug 10.00", budgets());

        assertThat(hits(judgement)).isEqualTo(hits);
        assertThat(misses(judgement)).isEqualTo(misses);
        assertThat(judgement.rejection()).isNull();
        assertThat(judgement.award().desired())
                .isEqualTo(campaign.contains("x3") ? 31 : campaign.contains("+6") ? 17 : 21);
    }

    /** Time helps against a member's cap alone. */
    @ParameterizedTest(name = "{0}: rejected until {1}")
    @CsvSource(delimiter = '|', nullValues = "never", textBlock = """
            c x2 order 9 reject        | never
            c x2 member 79/MONTH reject | 2026-06-30T22:00:00Z
            c x2 member 9/DAY reject   | 2026-06-15T22:00:00Z
            c x2 member 9/YEAR reject  | 2026-12-31T23:00:00Z
            c x2 member 9/EVER reject  | never
            c x2 budget 100 reject     | never
            c x2 order 9 member 79/MONTH reject | never
            """)
    void mayRejectTheWholePurchase(String campaign, @Nullable Instant resetsAt) {
        Judgement judgement =
                judge(ruleset().campaigns(campaigns(campaign + "; d +1")), member(), "mug 10.00", budgets());

        assertThat(judgement.rejection()).isEqualTo(new Rejection("CAMPAIGN:c", resetsAt));
        assertThat(judgement.award().points()).isZero();
        assertThat(judgement.grants()).isEmpty();
        assertThat(judgement.usage()).isEqualTo(member().usage());
    }

    @ParameterizedTest(name = "{0}: not rejected")
    @CsvSource({
        "c x2 order 10 reject",
        "c x2 member 80/MONTH reject",
        "c +6 budget 100 reject",
        "c x2 budget 100 reject skus jar"
    })
    void rejectsOnlyBeyondTheCap(String campaign) {
        Judgement judgement = judge(ruleset().campaigns(campaigns(campaign)), member(), "mug 10.00", budgets());

        assertThat(judgement.rejection()).isNull();
    }

    /** A displaced campaign neither rejects nor asks its budget. */
    @Test
    void whatDoesNotCountAsksNoBudget() {
        Budgets budgets = budgets();

        judge(
                ruleset().campaigns(campaigns("c x2 budget 100 reject; e +9 budget 5; d +1 exclusive 1")),
                member(),
                "mug 10.00",
                budgets);

        assertThat(budgets.asked()).isEmpty();
    }

    @Test
    void aBudgetIsAskedOnceForWhatTheOtherCapsLeave() {
        Budgets budgets = budgets();

        judge(
                ruleset()
                        .campaigns(
                                campaigns("c x2 order 8 budget 9; d +5 best budget 9; e +4 best budget 9; f +3 best")),
                member(),
                "mug 10.00",
                budgets);

        assertThat(budgets.asked()).containsExactly("c 8", "d 5", "e 4");
    }

    @ParameterizedTest(name = "{0}: used {1}, granted {2}")
    @CsvSource(delimiter = '|', textBlock = """
            c x2                              | campaign:c@2026-06-01 70                              | -
            c x2 member 99/MONTH              | campaign:c@2026-06-01 80                              | -
            c x2 member 99/DAY                | campaign:c@2026-06-01 70, campaign:c@2026-06-15 10    | -
            c x2 member 99/YEAR               | campaign:c@2026-01-01 10, campaign:c@2026-06-01 70    | -
            c x2 member 99/EVER               | campaign:c@ever 10, campaign:c@2026-06-01 70          | -
            c x2 member 70/MONTH              | campaign:c@2026-06-01 70                              | -
            c x2 member 79/MONTH budget 100   | campaign:c@2026-06-01 76                              | c 6
            c x2 budget 100; d +3 budget 50   | campaign:c@2026-06-01 70                              | c 6, d 3
            c x2 budget 100 skip              | campaign:c@2026-06-01 70                              | -
            """)
    void countsWhatIsUsedUpAndGranted(String campaigns, String used, String granted) {
        Judgement judgement = judge(
                ruleset().campaigns(campaigns(campaigns)),
                member(),
                "mug 10.00",
                new Budgets(Map.of("c", 6L, "d", 100L)));

        assertThat(usage(judgement.usage())).isEqualTo(used);
        assertThat(grants(judgement)).isEqualTo(granted);
    }

    /** What the program's caps take is neither used up nor granted. */
    @Test
    void theProgramsCapsTakeFromWhatIsGranted() {
        Rulesets rules = ruleset()
                .caps(new Caps(13L, List.of()))
                .campaigns(campaigns("c +5 member 99/MONTH budget 100; d +1 budget 100"));

        Judgement judgement = judge(rules, member(), "mug 10.00", new Budgets(Map.of("c", 6L, "d", 100L)));

        assertThat(hits(judgement)).isEqualTo("base 10, c 3 of 5 (ORDER)");
        assertThat(misses(judgement)).isEqualTo("d MEMBER_CAP_REACHED ORDER 1");
        assertThat(usage(judgement.usage())).isEqualTo("campaign:c@2026-06-01 73");
        assertThat(grants(judgement)).isEqualTo("c 3");
    }

    /** Where a campaign's lines count at several rates, its later hits are trimmed first. */
    @ParameterizedTest(name = "{0}: {1}, missed {2}")
    @CsvSource(delimiter = '|', textBlock = """
            c x2 order 40 | base 10, games 30, c 10, c 30                       | -
            c x2 order 15 | base 10, games 30, c 10, c 5 of 30 (CAMPAIGN_ORDER) | -
            c x2 order 4  | base 10, games 30, c 4 of 10 (CAMPAIGN_ORDER)       | c MEMBER_CAP_REACHED CAMPAIGN_ORDER 30
            """)
    void aCapBoundsAllHitsOfTheCampaignTogether(String campaign, String hits, String misses) {
        Goods games = new Goods(Set.of(), Set.of("games"));
        Rulesets rules = ruleset()
                .rates(new GoodsRate("games", games, new Rate(3, eur("1.00"))))
                .campaigns(campaigns(campaign));

        Judgement judgement = judge(rules, "mug 10.00 + chess/games 10.00");

        assertThat(hits(judgement)).isEqualTo(hits);
        assertThat(misses(judgement)).isEqualTo(misses);
        assertThat(judgement.award().desired()).isEqualTo(80);
    }

    private static Account member() {
        return alice("none").with(Usage.NONE.plus("campaign:c", JUNE, 70));
    }

    private static Budgets budgets() {
        return new Budgets(Map.of("c", 6L));
    }
}
