package io.cumul.core.program.tier;

import static io.cumul.core.fixture.Judged.local;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.TierText.qualifying;
import static io.cumul.core.fixture.TierText.standing;
import static io.cumul.core.fixture.TierText.steps;
import static io.cumul.core.fixture.TierText.tiers;
import static io.cumul.core.fixture.TierText.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.TierStanding;
import io.cumul.core.fixture.Members;
import io.cumul.core.fixture.TierText;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who climbs, who falls and when; silver takes 100 points, gold 500, and all times are local. */
class LadderTest {
    private static final String LEVELS = ": basic 0, silver 100, gold 500";
    private static final String PARIS = "Europe/Paris";

    /** An award of so many points, earned and posted in local time. */
    @ParameterizedTest(name = "{0}, had {1}, {2} more at {3} posted {4}: {5}, kept until {6}")
    @CsvSource(delimiter = '|', textBlock = """
            # At once, as far as the points go; until the end of the next period that brings too few
            calendar ONE_STEP 0   | -              | 99  | 2026-06-15T12:00 | 2026-06-15T12:00 | -      | never
            calendar ONE_STEP 0   | -              | 100 | 2026-06-15T12:00 | 2026-06-15T12:00 | silver | 2028-01-01T00:00
            calendar ONE_STEP 0   | 2026-01 60     | 40  | 2026-06-15T12:00 | 2026-06-15T12:00 | silver | 2028-01-01T00:00
            calendar ONE_STEP 0   | -              | 500 | 2026-06-15T12:00 | 2026-06-15T12:00 | gold   | 2028-01-01T00:00
            calendar ONE_STEP 30  | -              | 100 | 2026-06-15T12:00 | 2026-06-15T12:00 | silver | 2028-01-31T00:00
            # Points of the year before do not add up with this year's
            calendar ONE_STEP 0   | 2025-12 60     | 40  | 2026-01-01T00:00 | 2026-01-01T00:00 | -      | never
            calendar ONE_STEP 0   | 2025-12 60     | 40  | 2025-12-31T23:59 | 2025-12-31T23:59 | silver | 2027-01-01T00:00
            # ... but a late purchase of the year just ended still counts for it
            calendar ONE_STEP 0   | 2025-12 60     | 40  | 2025-12-31T23:59 | 2026-01-01T00:05 | silver | 2027-01-01T00:00
            calendar ONE_STEP 30  | 2025-12 60     | 40  | 2025-12-31T23:59 | 2026-01-05T12:00 | silver | 2027-01-31T00:00
            calendar ONE_STEP 0   | 2024-12 60     | 40  | 2024-12-31T23:59 | 2026-01-05T12:00 | -      | never
            # The last twelve months, this one included
            rolling12 ONE_STEP 0  | 2025-07 60     | 40  | 2026-06-15T12:00 | 2026-06-15T12:00 | silver | 2026-08-01T00:00
            rolling12 ONE_STEP 0  | 2025-06 60     | 40  | 2026-06-15T12:00 | 2026-06-15T12:00 | -      | never
            rolling12 ONE_STEP 0  | -              | 100 | 2026-06-15T12:00 | 2026-06-15T12:00 | silver | 2027-07-01T00:00
            rolling12 ONE_STEP 15 | -              | 100 | 2026-06-15T12:00 | 2026-06-15T12:00 | silver | 2027-07-16T00:00
            rolling1 ONE_STEP 0   | -              | 100 | 2028-02-29T12:00 | 2028-02-29T12:00 | silver | 2028-04-01T00:00
            # Nothing is ever lost
            lifetime ONE_STEP 0   | 2019-01 60     | 40  | 2026-06-15T12:00 | 2026-06-15T12:00 | silver | never
            lifetime ONE_STEP 0   | 2026-01 499    | 1   | 2010-06-15T12:00 | 2026-06-15T12:00 | gold   | never
            """)
    void whoHasEnoughPointsClimbsAtOnce(
            String rules, String had, long points, String at, String posted, String tier, String keptUntil) {
        Ladder ladder = ladder(rules, PARIS);
        Instant now = local(posted, PARIS);

        TierStanding after = ladder.awarded(TierStanding.NONE.with(qualifying(had)), points, local(at, PARIS), now);

        assertThat(steps(after, ZoneId.of(PARIS))).isEqualTo(tier.equals("-") ? "-" : tier + " " + posted);
        assertThat(TierText.local(after.reviewAt(), ZoneId.of(PARIS))).isEqualTo(keptUntil);
    }

    /** The month is the local one of when the points were earned. */
    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Paris     | 2026-06-30T21:59:59Z | 2026-06 5
            Europe/Paris     | 2026-06-30T22:00:00Z | 2026-07 5
            America/New_York | 2026-07-01T03:59:59Z | 2026-06 5
            America/New_York | 2026-07-01T04:00:00Z | 2026-07 5
            Pacific/Auckland | 2026-12-31T10:59:59Z | 2026-12 5
            Pacific/Auckland | 2026-12-31T11:00:00Z | 2027-01 5
            Europe/Paris     | 2028-02-29T22:59:59Z | 2028-02 5
            """)
    void pointsCountForTheLocalMonth(String zone, Instant at, String counted) {
        TierStanding after = ladder("calendar ONE_STEP 0", zone).awarded(TierStanding.NONE, 5, at, at);

        assertThat(after.qualifying()).isEqualTo(qualifying(counted));
    }

    /** More points keep a tier for longer, and never take one. */
    @ParameterizedTest(name = "{0} with {1}, {2} more in {3}: kept until {4}")
    @CsvSource(delimiter = '|', textBlock = """
            calendar ONE_STEP 0 | 2026-06 100             | 0   | 2027-05-01T12:00 | 2028-01-01T00:00
            calendar ONE_STEP 0 | 2026-06 100             | 99  | 2027-05-01T12:00 | 2028-01-01T00:00
            calendar ONE_STEP 0 | 2026-06 100             | 100 | 2027-05-01T12:00 | 2029-01-01T00:00
            # In the days of grace the new year's points save the tier
            calendar ONE_STEP 30 | 2026-06 100, 2027-03 50 | 99  | 2028-01-15T12:00 | 2028-01-31T00:00
            calendar ONE_STEP 30 | 2026-06 100, 2027-03 50 | 100 | 2028-01-15T12:00 | 2030-01-31T00:00
            # ... and so does a late purchase of the year before
            calendar ONE_STEP 30 | 2026-06 100, 2027-12 50 | 50  | 2027-12-31T12:00 | 2029-01-31T00:00
            rolling3 ONE_STEP 0 | 2027-03 60, 2027-04 60  | 10  | 2027-05-01T12:00 | 2027-07-01T00:00
            rolling3 ONE_STEP 0 | 2027-03 60, 2027-04 60  | 40  | 2027-05-01T12:00 | 2027-08-01T00:00
            """)
    void moreKeepsATierForLonger(String rules, String had, long points, String at, String keptUntil) {
        Instant since = local("2026-06-15T12:00", PARIS);
        Instant now = local(at, PARIS);

        TierStanding after = ladder(rules, PARIS).awarded(standing("silver", since, had, null), points, now, now);

        assertThat(steps(after, ZoneId.of(PARIS))).isEqualTo("silver 2026-06-15T12:00");
        assertThat(TierText.local(after.reviewAt(), ZoneId.of(PARIS))).isEqualTo(keptUntil);
    }

    /** Gold since 15 June 2026, with points of some months, seen at a later time. */
    @ParameterizedTest(name = "{0} with {1} at {2}: {3}, next {4}")
    @CsvSource(delimiter = '|', textBlock = """
            calendar ONE_STEP 0  | 2026-06 500                       | 2027-12-31T23:59:59 | -                             | 2028-01-01T00:00
            calendar ONE_STEP 0  | 2026-06 500                       | 2028-01-01T00:00    | silver 2028-01-01T00:00       | 2029-01-01T00:00
            calendar ONE_STEP 0  | 2026-06 500                       | 2028-12-31T23:59:59 | silver 2028-01-01T00:00       | 2029-01-01T00:00
            # Whoever comes late to look sees every fall at its own time
            calendar ONE_STEP 0  | 2026-06 500                       | 2030-05-05T12:00    | silver 2028-01-01T00:00, basic 2029-01-01T00:00 | never
            calendar ONE_STEP 0  | 2026-06 500, 2027-03 99           | 2028-01-01T00:00    | silver 2028-01-01T00:00       | 2029-01-01T00:00
            calendar ONE_STEP 0  | 2026-06 500, 2027-03 499          | 2028-01-01T00:00    | silver 2028-01-01T00:00       | 2029-01-01T00:00
            calendar ONE_STEP 0  | 2026-06 500, 2027-03 500          | 2028-01-01T00:00    | -                             | 2029-01-01T00:00
            # In full: to what the points of the period are enough for
            calendar IN_FULL 0   | 2026-06 500                       | 2028-01-01T00:00    | basic 2028-01-01T00:00        | never
            calendar IN_FULL 0   | 2026-06 500, 2027-03 99           | 2028-01-01T00:00    | basic 2028-01-01T00:00        | never
            calendar IN_FULL 0   | 2026-06 500, 2027-03 100          | 2028-01-01T00:00    | silver 2028-01-01T00:00       | 2029-01-01T00:00
            # Grace: days after the end of the period
            calendar ONE_STEP 30 | 2026-06 500                       | 2028-01-30T23:59:59 | -                             | 2028-01-31T00:00
            calendar ONE_STEP 30 | 2026-06 500                       | 2028-01-31T00:00    | silver 2028-01-31T00:00       | 2029-01-31T00:00
            calendar IN_FULL 60  | 2026-06 500                       | 2028-03-01T00:00    | basic 2028-03-01T00:00        | never
            calendar IN_FULL 60  | 2026-06 500, 2028-02 100          | 2028-03-01T00:00    | silver 2028-03-01T00:00       | 2030-03-02T00:00
            calendar IN_FULL 60  | 2026-06 500, 2028-02 500          | 2028-03-01T00:00    | -                             | 2030-03-02T00:00
            # Rolling months are reviewed at each month's start
            rolling2 ONE_STEP 0  | 2026-06 500                       | 2026-08-31T23:59:59 | -                             | 2026-09-01T00:00
            rolling2 ONE_STEP 0  | 2026-06 500                       | 2026-09-01T00:00    | silver 2026-09-01T00:00       | 2026-10-01T00:00
            rolling2 ONE_STEP 0  | 2026-06 500                       | 2026-10-01T00:00    | silver 2026-09-01T00:00, basic 2026-10-01T00:00 | never
            rolling2 ONE_STEP 0  | 2026-06 500, 2026-08 100          | 2026-09-15T00:00    | silver 2026-09-01T00:00       | 2026-11-01T00:00
            rolling2 ONE_STEP 40 | 2026-06 500                       | 2026-10-11T00:00    | silver 2026-10-11T00:00       | 2026-11-10T00:00
            """)
    void whoDoesNotKeepATierFalls(String rules, String had, String at, String falls, String next) {
        Ladder ladder = ladder(rules, PARIS);
        Instant since = local("2026-06-15T12:00", PARIS);
        // As it stood when the first points were awarded
        Instant due = ladder.awarded(standing("gold", since, "2026-06 500", null), 0, since, since)
                .reviewAt();
        TierStanding gold = standing("gold", since, had, due);

        TierStanding seen = ladder.lapsed(gold, local(at, PARIS));

        String expected = falls.equals("-") ? "" : ", " + falls;
        assertThat(steps(seen, ZoneId.of(PARIS))).isEqualTo("gold 2026-06-15T12:00" + expected);
        if (!seen.equals(gold)) {
            assertThat(TierText.local(seen.reviewAt(), ZoneId.of(PARIS))).isEqualTo(next);
        }
    }

    /** Points of a purchase made and awarded in local time come back in 2027; what the member had before, and has then. */
    @ParameterizedTest(name = "{0}, {1} with {2}, {3} of {4} back: {5}, next {6}")
    @CsvSource(delimiter = '|', textBlock = """
            # Who would not have climbed without them falls at once
            calendar ONE_STEP 0 | silver 2027-02-01T12:00 | 2027-02 120             | 21  | 2027-02-01T12:00 | silver, basic | never
            calendar ONE_STEP 0 | silver 2027-02-01T12:00 | 2027-02 120             | 20  | 2027-02-01T12:00 | silver        | 2029-01-01T00:00
            calendar ONE_STEP 0 | gold 2027-02-01T12:00   | 2027-02 520             | 120 | 2027-02-01T12:00 | gold, silver  | 2029-01-01T00:00
            # ... also if a later purchase made the difference
            calendar ONE_STEP 0 | silver 2027-03-01T12:00 | 2027-02 60, 2027-03 50  | 60  | 2027-02-01T12:00 | silver, basic | never
            # A tier that was had before lasts until its review
            calendar ONE_STEP 0 | gold 2026-05-01T12:00   | 2027-02 120             | 120 | 2027-02-01T12:00 | gold          | 2028-01-01T00:00
            # ... and so does one that the year before had earned
            calendar ONE_STEP 0 | silver 2026-12-01T12:00 | 2026-12 120, 2027-01 50 | 50  | 2027-01-05T12:00 | silver        | 2028-01-01T00:00
            calendar ONE_STEP 0 | silver 2026-12-01T12:00 | 2026-12 120, 2027-01 50 | 21  | 2026-12-01T12:00 | silver, basic | never
            rolling12 ONE_STEP 0 | silver 2026-12-01T12:00 | 2026-12 120            | 21  | 2026-12-01T12:00 | silver, basic | never
            lifetime ONE_STEP 0 | silver 2026-12-01T12:00 | 2019-01 90, 2026-12 10  | 10  | 2026-12-01T12:00 | silver, basic | never
            # Points of long ago change nothing any more
            calendar ONE_STEP 0 | silver 2026-12-01T12:00 | 2025-05 30, 2026-12 120 | 30  | 2025-05-01T12:00 | silver        | 2028-01-01T00:00
            """)
    void whoGivesPointsBackIsJudgedAnew(
            String rules, String tier, String had, long points, String at, String steps, String keptUntil) {
        String[] words = tier.split(" ", -1);
        TierStanding before = standing(words[0], local(words[1], PARIS), had, null);
        Instant bought = local(at, PARIS);

        TierStanding after =
                ladder(rules, PARIS).returned(before, points, bought, bought, local("2027-04-01T12:00", PARIS));

        String expected = tier + (steps.contains(",") ? steps.substring(steps.indexOf(',')) + " 2027-04-01T12:00" : "");
        assertThat(steps(after, ZoneId.of(PARIS))).isEqualTo(expected);
        assertThat(TierText.local(after.reviewAt(), ZoneId.of(PARIS))).isEqualTo(keptUntil);
        assertThat(after.qualifying().lifetime()).isEqualTo(before.qualifying().lifetime() - points);
    }

    /** A period's end is local midnight, on whichever side of a change of clocks grace may end. */
    @ParameterizedTest(name = "{0} with {1} days of grace: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Paris     | 0   | 2027-12-31T23:00:00Z
            Europe/Paris     | 85  | 2028-03-25T23:00:00Z
            Europe/Paris     | 86  | 2028-03-26T22:00:00Z
            America/New_York | 0   | 2028-01-01T05:00:00Z
            America/New_York | 71  | 2028-03-12T05:00:00Z
            America/New_York | 72  | 2028-03-13T04:00:00Z
            Pacific/Auckland | 0   | 2027-12-31T11:00:00Z
            Pacific/Auckland | 92  | 2028-04-01T11:00:00Z
            Pacific/Auckland | 93  | 2028-04-02T12:00:00Z
            """)
    void graceEndsAtLocalMidnight(String zone, int grace, Instant lostAt) {
        Ladder ladder = ladder("calendar ONE_STEP " + grace, zone);
        Instant at = local("2026-06-15T12:00", zone);

        assertThat(ladder.awarded(TierStanding.NONE, 100, at, at).reviewAt()).isEqualTo(lostAt);
    }

    @ParameterizedTest(name = "{0}, {1} with {2} on {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            calendar ONE_STEP 0  | basic  | -           | 2026-06-15T12:00 | basic 0, 100 to next
            calendar ONE_STEP 0  | basic  | 2026-02 30  | 2026-06-15T12:00 | basic 30, 70 to next
            calendar ONE_STEP 0  | silver | 2026-02 130 | 2026-06-15T12:00 | silver 130, 370 to next, 0 to keep
            calendar ONE_STEP 0  | silver | 2025-02 130, 2026-02 30 | 2026-06-15T12:00 | silver 30, 470 to next, 70 to keep
            calendar ONE_STEP 0  | gold   | 2026-02 700 | 2026-06-15T12:00 | gold 700, 0 to keep
            rolling12 ONE_STEP 0 | silver | 2025-07 60, 2026-06 60 | 2026-06-15T12:00 | silver 120, 380 to next, 0 to keep
            rolling12 ONE_STEP 0 | silver | 2025-07 60, 2026-06 60 | 2026-07-01T00:00 | silver 60, 440 to next, 40 to keep
            # For life nothing is needed to keep
            lifetime ONE_STEP 0  | silver | 2019-02 130 | 2026-06-15T12:00 | silver 130, 370 to next
            lifetime ONE_STEP 0  | gold   | 2019-02 700 | 2026-06-15T12:00 | gold 700
            """)
    void tellsWhatIsMissing(String rules, String tier, String had, String at, String told) {
        TierStanding standing = standing(tier, Members.ENROLLED, had, null);

        assertThat(told(ladder(rules, PARIS).status(alice("none").with(standing), local(at, PARIS))))
                .isEqualTo(told);
    }

    /** A read needs no writer: a review that is due is evaluated, though not posted yet. */
    @Test
    void tellsTheTierThatTimeHasLeft() {
        Instant due = local("2028-01-01T00:00", PARIS);
        TierStanding standing = standing("silver", Members.ENROLLED, "2026-06 100", due);
        Ladder ladder = ladder("calendar ONE_STEP 0", PARIS);

        assertThat(told(ladder.status(alice("none").with(standing), due.minusSeconds(1))))
                .startsWith("silver");
        assertThat(told(ladder.status(alice("none").with(standing), due))).startsWith("basic");
    }

    @Test
    void whoNeverHadAnotherTierHasTheLowestSinceEnrolment() {
        assertThat(ladder("calendar ONE_STEP 0", PARIS)
                        .status(alice("none"), Members.CHANGED)
                        .since())
                .isEqualTo(Members.ENROLLED);
    }

    /** A tier that a new version does away with is the lowest one, and is not lost again. */
    @Test
    void aTierThatIsNoMoreIsTheLowest() {
        TierStanding standing = standing("diamond", Members.ENROLLED, "2026-06 100", Members.CHANGED);
        Ladder ladder = ladder("calendar ONE_STEP 0", PARIS);

        assertThat(told(ladder.status(alice("none").with(standing), Members.CHANGED)))
                .startsWith("basic");
        assertThat(ladder.lapsed(standing, Members.CHANGED).reviewAt()).isNull();
    }

    @Test
    void aProgramWithoutTiersCountsPointsAllTheSame() {
        Ladder none = new Ladder(Tiers.NONE, ZoneId.of(PARIS));

        TierStanding after = none.awarded(TierStanding.NONE, 100, Members.CHANGED, Members.CHANGED);

        assertThat(after).isEqualTo(TierStanding.NONE.with(qualifying("2026-05 100")));
        assertThat(none.status(alice("none").with(after), Members.CHANGED)).isNull();
        assertThat(none.at(after, Members.CHANGED)).isNull();
    }

    private static Ladder ladder(String rules, String zone) {
        return new Ladder(tiers(rules + LEVELS), ZoneId.of(zone));
    }
}
