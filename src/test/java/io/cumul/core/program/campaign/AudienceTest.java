package io.cumul.core.program.campaign;

import static io.cumul.core.fixture.CampaignText.campaigns;
import static io.cumul.core.fixture.Judged.AT;
import static io.cumul.core.fixture.Judged.judge;
import static io.cumul.core.fixture.Judged.local;
import static io.cumul.core.fixture.JudgementText.hits;
import static io.cumul.core.fixture.JudgementText.misses;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.Members.born;
import static io.cumul.core.fixture.Members.enrolled;
import static io.cumul.core.fixture.Members.profile;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.Activity;
import io.cumul.core.account.Channel;
import io.cumul.core.account.TierStanding;
import io.cumul.core.fixture.Members;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.fixture.TierText;
import io.cumul.core.program.Judgement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a campaign is for. */
class AudienceTest {
    @ParameterizedTest(name = "{0} for a member of {1} in {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            segments vip                 | vip     | WEB   | -
            segments vip                 | -       | WEB   | vip5 NOT_IN_SEGMENT segments
            segments vip                 | VIP     | WEB   | vip5 NOT_IN_SEGMENT segments
            segments vip,staff           | staff   | WEB   | -
            channels APP,WEB             | -       | WEB   | -
            channels APP                 | -       | WEB   | vip5 EXCLUDED_CHANNEL WEB
            channels APP                 | -       | STORE | vip5 EXCLUDED_CHANNEL STORE
            # Every condition must hold; the first that does not is told
            channels APP segments vip    | vip     | APP   | -
            channels APP segments vip    | -       | APP   | vip5 NOT_IN_SEGMENT segments
            channels APP segments vip    | -       | WEB   | vip5 EXCLUDED_CHANNEL WEB
            from 2026-06-16T00:00 channels APP | - | WEB   | vip5 OUTSIDE_WINDOW
            segments vip skus cup        | -       | WEB   | vip5 NOT_IN_SEGMENT segments
            skus cup min 99.00           | -       | WEB   | vip5 EXCLUDED_SKU
            segments vip first           | -       | WEB   | vip5 NOT_IN_SEGMENT segments
            """)
    void isForWhoMeetsEveryCondition(String conditions, String segments, Channel channel, String missed) {
        Account member = alice("none").with(Members.of(segments));

        assertMissed(judge(rules(conditions), member, "mug 10.00", AT, channel), missed);
    }

    /** Eve of the new year, 29 February in years without it, and both ends of the window. */
    @ParameterizedTest(name = "born {0}, window {1}, on {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            06-15 | 0/0 | 2026-06-14 | missed
            06-15 | 0/0 | 2026-06-15 | met
            06-15 | 0/0 | 2026-06-16 | missed
            06-15 | 3/4 | 2026-06-11 | missed
            06-15 | 3/4 | 2026-06-12 | met
            06-15 | 3/4 | 2026-06-19 | met
            06-15 | 3/4 | 2026-06-20 | missed
            # Over new year
            01-02 | 5/5 | 2026-12-27 | missed
            01-02 | 5/5 | 2026-12-28 | met
            01-02 | 5/5 | 2027-01-07 | met
            01-02 | 5/5 | 2027-01-08 | missed
            12-30 | 5/5 | 2027-01-04 | met
            12-30 | 5/5 | 2027-01-05 | missed
            # 29 February is the 28th in years without it
            02-29 | 0/0 | 2027-02-28 | met
            02-29 | 0/0 | 2027-03-01 | missed
            02-29 | 0/0 | 2028-02-28 | missed
            02-29 | 0/0 | 2028-02-29 | met
            02-29 | 0/1 | 2027-03-01 | met
            02-29 | 1/0 | 2028-02-28 | met
            03-01 | 1/0 | 2028-02-29 | met
            03-01 | 1/0 | 2028-02-28 | missed
            03-01 | 1/0 | 2027-02-28 | met
            """)
    void daysAroundTheBirthday(String birthday, String window, String day, String answer) {
        Account member = alice("none").with(born(birthday));

        assertDay("birthday", window, member, day, answer);
    }

    @Test
    void whoHasNoBirthdayHasNoBirthdayOffer() {
        assertMissed(judge(rules("birthday 180/180"), "mug 10.00"), "vip5 NOT_IN_SEGMENT birthday");
    }

    /** The first anniversary is a year after the enrolment; the enrolment itself is none. */
    @ParameterizedTest(name = "enrolled {0}, window {1}, on {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2025-06-15T12:00 | 0/0   | 2025-06-15 | missed
            2025-06-15T12:00 | 0/30  | 2025-06-20 | missed
            2025-06-15T12:00 | 0/0   | 2026-06-14 | missed
            2025-06-15T12:00 | 0/0   | 2026-06-15 | met
            2025-06-15T12:00 | 0/0   | 2030-06-15 | met
            2025-06-15T12:00 | 2/1   | 2026-06-13 | met
            2025-06-15T12:00 | 2/1   | 2026-06-16 | met
            2025-06-15T12:00 | 2/1   | 2026-06-17 | missed
            2025-12-30T12:00 | 0/5   | 2026-01-02 | missed
            2025-12-30T12:00 | 0/5   | 2027-01-02 | met
            2024-02-29T12:00 | 0/0   | 2025-02-28 | met
            2024-02-29T12:00 | 0/0   | 2028-02-29 | met
            # By the local day: half past midnight in Paris is still the day before in UTC
            2025-06-15T00:30 | 0/0   | 2026-06-15 | met
            2025-06-15T00:30 | 0/0   | 2026-06-14 | missed
            """)
    void daysAroundTheAnniversaryOfTheEnrolment(String enrolled, String window, String day, String answer) {
        Account member = enrolled(profile(), local(enrolled, "Europe/Paris"));

        assertDay("anniversary", window, member, day, answer);
    }

    /** Alice has bought twice, on 1 May at noon last, for 80.00 in all, books and shoes. */
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            first              | 2026-06-15T12:00 | vip5 NOT_IN_SEGMENT firstPurchase
            idle 30            | 2026-05-31T00:00 | -
            idle 30            | 2026-05-30T23:59 | vip5 NOT_IN_SEGMENT idleDays
            # A late purchase of before the latest one has waited for nothing
            idle 30            | 2026-04-01T12:00 | vip5 NOT_IN_SEGMENT idleDays
            spent 80.00        | 2026-06-15T12:00 | -
            spent 80.01        | 2026-06-15T12:00 | vip5 NOT_IN_SEGMENT spentAtLeast
            bought hats,shoes  | 2026-06-15T12:00 | -
            bought hats        | 2026-06-15T12:00 | vip5 NOT_IN_SEGMENT boughtFrom
            idle 30 spent 99.00 bought hats | 2026-06-15T12:00 | vip5 NOT_IN_SEGMENT spentAtLeast
            """)
    void behaviourIsWhatTheAccountRemembers(String conditions, String at, String missed) {
        Activity activity = Activity.NONE
                .plus(local("2026-04-20T12:00", "Europe/Paris"), 30_00, List.of("books"), true)
                .plus(local("2026-05-01T12:00", "Europe/Paris"), 50_00, List.of("shoes"), true);
        Account member = alice("none").with(activity);

        assertMissed(judge(rules(conditions), member, "mug 10.00", local(at, "Europe/Paris")), missed);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            first        | -
            idle 1       | vip5 NOT_IN_SEGMENT idleDays
            spent 0.01   | vip5 NOT_IN_SEGMENT spentAtLeast
            bought shoes | vip5 NOT_IN_SEGMENT boughtFrom
            """)
    void whoHasBoughtNothingYetHasDoneNothingElseEither(String conditions, String missed) {
        assertMissed(judge(rules(conditions), "mug 10.00"), missed);
    }

    /** A purchase that was awarded nothing is a purchase all the same. */
    @Test
    void theFirstPurchaseIsTheFirstOneMade() {
        Account member = alice("none").with(Activity.NONE.plus(AT, 0, List.of(), false));

        assertMissed(judge(rules("first"), member, "mug 10.00"), "vip5 NOT_IN_SEGMENT firstPurchase");
    }

    /** Alice is silver since 1 June; before, she had the lowest tier. */
    @ParameterizedTest(name = "for {0} at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            silver      | 2026-06-01T00:00:00Z | -
            silver      | 2026-05-31T23:59:59Z | vip5 TIER_TOO_LOW silver
            gold        | 2026-06-15T12:00:00Z | vip5 TIER_TOO_LOW gold
            gold,silver | 2026-06-15T12:00:00Z | -
            gold,silver | 2026-05-15T12:00:00Z | vip5 TIER_TOO_LOW silver
            basic       | 2026-05-15T12:00:00Z | -
            basic       | 2026-06-15T12:00:00Z | vip5 TIER_TOO_LOW basic
            """)
    void theTierAtTheTimeOfTheOrderCounts(String tiers, Instant at, String missed) {
        Account member = alice("none").with(TierStanding.NONE.step("silver", Instant.parse("2026-06-01T00:00:00Z")));
        Rulesets rules =
                rules("tiers " + tiers).tiers(TierText.tiers("calendar ONE_STEP 0: basic 0, silver 100, gold 500"));

        assertMissed(judge(rules, member, "mug 10.00", at), missed);
    }

    /** Nobody else learns of a personal offer, whatever else about it does not fit. */
    @ParameterizedTest(name = "{0}: {1}, missed {2}")
    @CsvSource(delimiter = '|', textBlock = """
            members alice,bob                             | base 10, vip5 5 | -
            members bob                                   | base 10         | -
            members bob from 2026-06-16T00:00             | base 10         | -
            members alice from 2026-06-16T00:00           | base 10         | vip5 OUTSIDE_WINDOW
            members bob exclusive 9                       | base 10         | -
            """)
    void aPersonalOfferIsNobodyElsesToKnowOf(String conditions, String hits, String misses) {
        Judgement judgement = judge(rules(conditions), "mug 10.00");

        assertThat(hits(judgement)).isEqualTo(hits);
        assertThat(misses(judgement)).isEqualTo(misses);
    }

    private static void assertDay(String condition, String window, Account member, String day, String answer) {
        Rulesets rules = rules(condition + " " + window);
        for (String time : Arrays.asList("T00:00", "T23:59:59")) {
            assertMissed(
                    judge(rules, member, "mug 10.00", local(day + time, "Europe/Paris")),
                    answer.equals("met") ? "-" : "vip5 NOT_IN_SEGMENT " + condition);
        }
    }

    private static void assertMissed(Judgement judgement, String missed) {
        assertThat(misses(judgement)).isEqualTo(missed);
        assertThat(hits(judgement)).isEqualTo(missed.equals("-") ? "base 10, vip5 5" : "base 10");
    }

    private static Rulesets rules(String conditions) {
        return ruleset().campaigns(campaigns("vip5 +5 " + conditions));
    }
}
