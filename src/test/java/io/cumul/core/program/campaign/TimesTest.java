package io.cumul.core.program.campaign;

import static io.cumul.core.fixture.CampaignText.campaigns;
import static io.cumul.core.fixture.Judged.judge;
import static io.cumul.core.fixture.Judged.local;
import static io.cumul.core.fixture.JudgementText.hits;
import static io.cumul.core.fixture.JudgementText.misses;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.fixture.Members;
import io.cumul.core.fixture.Rulesets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a campaign runs, in the program's local time. */
class TimesTest {
    private static final String RUNS = "base 10, fete 5";

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # From the first moment to the first one after it
            from 2026-06-01T00:00                            | 2026-05-31T23:59:59 | missed
            from 2026-06-01T00:00                            | 2026-06-01T00:00    | runs
            until 2026-07-01T00:00                           | 2026-06-30T23:59:59 | runs
            until 2026-07-01T00:00                           | 2026-07-01T00:00    | missed
            from 2026-06-01T09:30 until 2026-06-01T10:00     | 2026-06-01T09:29:59 | missed
            from 2026-06-01T09:30 until 2026-06-01T10:00     | 2026-06-01T09:30    | runs
            from 2026-06-01T09:30 until 2026-06-01T10:00     | 2026-06-01T10:00    | missed
            # Weekdays: 19 June 2026 is a Friday
            weekdays FRIDAY,SATURDAY                         | 2026-06-18T23:59:59 | missed
            weekdays FRIDAY,SATURDAY                         | 2026-06-19T00:00    | runs
            weekdays FRIDAY,SATURDAY                         | 2026-06-20T23:59:59 | runs
            weekdays FRIDAY,SATURDAY                         | 2026-06-21T00:00    | missed
            # Hours within a day
            hours 17:00-19:00                                | 2026-06-19T16:59:59 | missed
            hours 17:00-19:00                                | 2026-06-19T17:00    | runs
            hours 17:00-19:00                                | 2026-06-19T18:59:59 | runs
            hours 17:00-19:00                                | 2026-06-19T19:00    | missed
            # Hours to midnight, and past it
            hours 22:00-00:00                                | 2026-06-19T23:59:59 | runs
            hours 22:00-00:00                                | 2026-06-20T00:00    | missed
            hours 22:00-02:00                                | 2026-06-19T21:59:59 | missed
            hours 22:00-02:00                                | 2026-06-19T22:00    | runs
            hours 22:00-02:00                                | 2026-06-20T01:59:59 | runs
            hours 22:00-02:00                                | 2026-06-20T02:00    | missed
            # The hours after midnight belong to the day before
            weekdays FRIDAY hours 22:00-02:00                | 2026-06-19T01:00    | missed
            weekdays FRIDAY hours 22:00-02:00                | 2026-06-19T23:00    | runs
            weekdays FRIDAY hours 22:00-02:00                | 2026-06-20T01:00    | runs
            weekdays FRIDAY hours 22:00-02:00                | 2026-06-20T23:00    | missed
            # ... but dates do not: the campaign is over when it is over
            until 2026-06-20T00:00 hours 22:00-02:00         | 2026-06-20T01:00    | missed
            # Leap days and ends of months and years
            from 2028-02-29T00:00 until 2028-03-01T00:00     | 2028-02-28T23:59:59 | missed
            from 2028-02-29T00:00 until 2028-03-01T00:00     | 2028-02-29T12:00    | runs
            from 2028-02-29T00:00 until 2028-03-01T00:00     | 2028-03-01T00:00    | missed
            from 2026-12-31T00:00 until 2027-01-02T00:00     | 2027-01-01T23:59:59 | runs
            """)
    void runsInTheProgramsLocalTime(String times, String at, String answer) {
        for (String zone : new String[] {"Europe/Paris", "America/New_York", "Pacific/Auckland"}) {
            assertThat(answer(times, local(at, zone), zone)).as(zone).isEqualTo(answer);
        }
    }

    /** Every clock is put forward and back once: Paris on 29 March and 25 October, New York on 8 March and 1 November. */
    @ParameterizedTest(name = "{0}, {1} at {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # A time that is skipped is the instant of skipping
            Europe/Paris     | from 2026-03-29T02:30  | 2026-03-29T00:59:59Z | missed
            Europe/Paris     | from 2026-03-29T02:30  | 2026-03-29T01:00:00Z | runs
            Europe/Paris     | until 2026-03-29T02:30 | 2026-03-29T00:59:59Z | runs
            Europe/Paris     | until 2026-03-29T02:30 | 2026-03-29T01:00:00Z | missed
            America/New_York | from 2026-03-08T02:30  | 2026-03-08T06:59:59Z | missed
            America/New_York | from 2026-03-08T02:30  | 2026-03-08T07:00:00Z | runs
            Pacific/Auckland | from 2026-09-27T02:30  | 2026-09-26T13:59:59Z | missed
            Pacific/Auckland | from 2026-09-27T02:30  | 2026-09-26T14:00:00Z | runs
            # A time that occurs twice is meant the first time, and what has begun does not stop again
            Europe/Paris     | from 2026-10-25T02:30  | 2026-10-25T00:29:59Z | missed
            Europe/Paris     | from 2026-10-25T02:30  | 2026-10-25T00:30:00Z | runs
            Europe/Paris     | from 2026-10-25T02:30  | 2026-10-25T01:15:00Z | runs
            Europe/Paris     | until 2026-10-25T02:30 | 2026-10-25T00:29:59Z | runs
            Europe/Paris     | until 2026-10-25T02:30 | 2026-10-25T01:15:00Z | missed
            America/New_York | from 2026-11-01T01:30  | 2026-11-01T05:29:59Z | missed
            America/New_York | from 2026-11-01T01:30  | 2026-11-01T06:10:00Z | runs
            Pacific/Auckland | from 2026-04-05T02:30  | 2026-04-04T13:29:59Z | missed
            Pacific/Auckland | from 2026-04-05T02:30  | 2026-04-04T14:10:00Z | runs
            # Hours are what the clock on the wall shows, so they are skipped, or last twice as long
            Europe/Paris     | hours 02:00-03:00      | 2026-03-29T00:59:59Z | missed
            Europe/Paris     | hours 02:00-03:00      | 2026-03-29T01:00:00Z | missed
            Europe/Paris     | hours 02:00-03:00      | 2026-10-25T00:00:00Z | runs
            Europe/Paris     | hours 02:00-03:00      | 2026-10-25T01:59:59Z | runs
            Europe/Paris     | hours 02:00-03:00      | 2026-10-25T02:00:00Z | missed
            # Days begin at local midnight on both sides of a change
            America/New_York | weekdays SUNDAY        | 2026-03-08T04:59:59Z | missed
            America/New_York | weekdays SUNDAY        | 2026-03-08T05:00:00Z | runs
            America/New_York | weekdays SUNDAY        | 2026-03-09T03:59:59Z | runs
            America/New_York | weekdays SUNDAY        | 2026-03-09T04:00:00Z | missed
            Pacific/Auckland | weekdays SUNDAY        | 2026-09-26T11:59:59Z | missed
            Pacific/Auckland | weekdays SUNDAY        | 2026-09-26T12:00:00Z | runs
            Pacific/Auckland | weekdays SUNDAY        | 2026-09-27T10:59:59Z | runs
            Pacific/Auckland | weekdays SUNDAY        | 2026-09-27T11:00:00Z | missed
            """)
    void clocksThatChangeAreFollowed(String zone, String times, Instant at, String answer) {
        assertThat(answer(times, at, zone)).isEqualTo(answer);
    }

    /** Who bought a little too early or too late is told; what is over for good, or far ahead, is not kept with a purchase. */
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            from 2026-06-08T00:00 until 2026-06-15T00:00     | 2026-05-31T23:59:59 | -
            from 2026-06-08T00:00 until 2026-06-15T00:00     | 2026-06-01T00:00    | fete OUTSIDE_WINDOW
            from 2026-06-08T00:00 until 2026-06-15T00:00     | 2026-06-21T23:59:59 | fete OUTSIDE_WINDOW
            from 2026-06-08T00:00 until 2026-06-15T00:00     | 2026-06-22T00:00    | -
            from 2026-06-08T00:00 weekdays FRIDAY            | 2026-12-24T12:00    | fete OUTSIDE_WINDOW
            until 2026-06-08T00:00 hours 17:00-19:00         | 2026-01-01T12:00    | fete OUTSIDE_WINDOW
            from 2026-06-08T00:00 segments vip               | 2026-05-31T12:00    | -
            """)
    void onlyACampaignThatIsNearIsToldAsMissed(String times, String at, String misses) {
        Rulesets rules = ruleset().campaigns(campaigns("fete +5 " + times));

        var judgement = judge(rules, Members.alice("none"), "mug 10.00", local(at, "Europe/Paris"));

        assertThat(hits(judgement)).isEqualTo("base 10");
        assertThat(misses(judgement)).isEqualTo(misses);
    }

    private static String answer(String times, Instant at, String zone) {
        Rulesets rules = ruleset().zone(zone).campaigns(campaigns("fete +5 " + times));
        var judgement = judge(rules, Members.alice("none"), "mug 10.00", at);
        if (hits(judgement).equals(RUNS)) {
            return "runs";
        }
        assertThat(hits(judgement)).isEqualTo("base 10");
        assertThat(misses(judgement)).isEqualTo("fete OUTSIDE_WINDOW");
        return "missed";
    }
}
