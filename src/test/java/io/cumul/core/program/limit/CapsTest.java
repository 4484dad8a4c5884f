package io.cumul.core.program.limit;

import static io.cumul.core.fixture.CampaignText.campaigns;
import static io.cumul.core.fixture.Judged.judge;
import static io.cumul.core.fixture.Judged.local;
import static io.cumul.core.fixture.JudgementText.hits;
import static io.cumul.core.fixture.JudgementText.misses;
import static io.cumul.core.fixture.JudgementText.usage;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.Usage;
import io.cumul.core.fixture.CampaignText;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.program.Judgement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bounds all awards of purchases together: 10 base points and campaigns of 5 and 3. */
class CapsTest {
    @ParameterizedTest(name = "an order''s {0} and {1}: {2}, missed {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            18 |  -                  | base 10, a 5, b 3                              | none
            # From the last hit back to the first
            17 |  -                  | base 10, a 5, b 2 of 3 (ORDER)                 | none
            15 |  -                  | base 10, a 5                                   | b MEMBER_CAP_REACHED ORDER 3
            12 |  -                  | base 10, a 2 of 5 (ORDER)                      | b MEMBER_CAP_REACHED ORDER 3
            4  |  -                  | base 4 of 10 (ORDER)                           | a MEMBER_CAP_REACHED ORDER 5, b MEMBER_CAP_REACHED ORDER 3
            0  |  -                  | -                                              | base MEMBER_CAP_REACHED ORDER 10, a MEMBER_CAP_REACHED ORDER 5, b MEMBER_CAP_REACHED ORDER 3
            # The member has had 20 points today, 50 this month, 90 this year
            -  | 38/DAY              | base 10, a 5, b 3                              | none
            -  | 37/DAY              | base 10, a 5, b 2 of 3 (DAY)                   | none
            -  | 64/MONTH            | base 10, a 4 of 5 (MONTH)                      | b MEMBER_CAP_REACHED MONTH 3
            -  | 99/YEAR             | base 9 of 10 (YEAR)                            | a MEMBER_CAP_REACHED YEAR 5, b MEMBER_CAP_REACHED YEAR 3
            -  | 10/DAY              | -                                              | base MEMBER_CAP_REACHED DAY 10, a MEMBER_CAP_REACHED DAY 5, b MEMBER_CAP_REACHED DAY 3
            # One after the other: the one that left a hit as it is names it
            17 | 36/DAY 101/YEAR     | base 10, a 1 of 5 (YEAR)                       | b MEMBER_CAP_REACHED YEAR 3
            16 | 99/DAY 105/YEAR     | base 10, a 5                                   | b MEMBER_CAP_REACHED YEAR 3
            16 | 37/DAY 108/YEAR     | base 10, a 5, b 1 of 3 (ORDER)                 | none
            """)
    void trimsFromTheLastHitBack(
            @Nullable Long perOrder, @Nullable String perMember, @Nullable String hits, String misses) {
        Rulesets rules = rules(perOrder, perMember);

        Judgement judgement = judge(rules, member(), "mug 10.00");

        assertThat(hits(judgement)).isEqualTo(hits == null ? "-" : hits);
        assertThat(misses(judgement)).isEqualTo(misses.equals("none") ? "-" : misses);
        assertThat(judgement.award().desired()).isEqualTo(18);
    }

    /** By the local day of the purchase, whenever it is posted. */
    @ParameterizedTest(name = "at {0} in {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-06-14T23:59:59 | Europe/Paris     | DAY@2026-06-14 18, DAY@2026-06-15 20, MONTH@2026-06-01 68, YEAR@2026-01-01 108
            2026-06-15T00:00    | Europe/Paris     | DAY@2026-06-15 38, MONTH@2026-06-01 68, YEAR@2026-01-01 108
            2026-06-15T23:59:59 | America/New_York | DAY@2026-06-15 38, MONTH@2026-06-01 68, YEAR@2026-01-01 108
            2026-06-16T00:00    | Pacific/Auckland | DAY@2026-06-15 20, DAY@2026-06-16 18, MONTH@2026-06-01 68, YEAR@2026-01-01 108
            2026-05-31T23:59:59 | Pacific/Auckland | DAY@2026-05-31 18, DAY@2026-06-15 20, MONTH@2026-05-01 18, MONTH@2026-06-01 50, YEAR@2026-01-01 108
            2025-12-31T23:59:59 | America/New_York | DAY@2025-12-31 18, DAY@2026-06-15 20, MONTH@2025-12-01 18, MONTH@2026-06-01 50, YEAR@2025-01-01 18, YEAR@2026-01-01 90
            2028-02-29T12:00    | Europe/Paris     | DAY@2026-06-15 20, DAY@2028-02-29 18, MONTH@2026-06-01 50, MONTH@2028-02-01 18, YEAR@2026-01-01 90, YEAR@2028-01-01 18
            """)
    void countsByTheLocalDayOfThePurchase(String at, String zone, String used) {
        Rulesets rules = rules(null, "999/DAY 999/MONTH 999/YEAR").zone(zone);

        Judgement judgement = judge(rules, member(), "mug 10.00", local(at, zone));

        assertThat(usage(judgement.usage())).isEqualTo(used);
    }

    private static Account member() {
        Usage usage = Usage.NONE
                .plus("DAY", LocalDate.parse("2026-06-15"), 20)
                .plus("MONTH", LocalDate.parse("2026-06-01"), 50)
                .plus("YEAR", LocalDate.parse("2026-01-01"), 90);
        return alice("none").with(usage);
    }

    private static Rulesets rules(@Nullable Long perOrder, @Nullable String perMember) {
        List<MemberCap> caps = perMember == null
                ? List.of()
                : Arrays.stream(perMember.split(" ", -1)).map(CampaignText::cap).toList();
        return ruleset().caps(new Caps(perOrder, caps)).campaigns(campaigns("a +5; b +3"));
    }
}
