package io.cumul.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.decision.Command;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.program.action.Action;
import io.cumul.posting.ProgramVersions;
import java.time.Instant;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

/** Birthdays in Paris, in pages of two. */
class CongratulatingTest {
    private static final Action BIRTHDAY = new Action(ActionRef.BIRTHDAY, 50, 0, null, false);

    private final Desk desk = new Desk();
    private Instant now = Instant.parse("2026-06-14T22:30:00Z");
    private Congratulating congratulating = with(BIRTHDAY);

    @Test
    void rewardsThoseWhoseBirthdayIsTodayWhereTheProgramIs() {
        desk.born("anna", MonthDay.of(6, 15));
        desk.born("bert", MonthDay.of(6, 14));

        turns(3);

        assertThat(desk.commands())
                .as("it is half past midnight of the 15th in Paris")
                .containsExactly(new Command.Act(
                        new AccountId("anna"),
                        new ActionRef("BIRTHDAY", "2026"),
                        Channel.APP,
                        null,
                        Command.Origin.SYSTEM));
    }

    @Test
    void goesPageByPageAndRewardsNobodyTwiceADay() {
        for (String id : new String[] {"anna", "bert", "carl", "dora"}) {
            desk.born(id, MonthDay.of(6, 15));
        }

        turns(1);
        assertThat(desk.posted()).hasSize(2);
        turns(5);
        assertThat(desk.posted()).hasSize(2);
        assertThat(desk.results()).hasSize(4);
    }

    @Test
    void makesUpForDaysThatWereMissedAsOfThoseDays() {
        turns(2);
        desk.born("anna", MonthDay.of(6, 17));
        now = Instant.parse("2026-06-19T10:00:00Z");

        turns(9);

        assertThat(desk.commands())
                .extracting(command -> ((Command.Act) command).occurredAt())
                .containsExactly(Instant.parse("2026-06-16T22:00:00Z"));
    }

    @Test
    void doesNotGoBackForEver() {
        turns(2);
        desk.born("anna", MonthDay.of(6, 20));
        desk.born("bert", MonthDay.of(7, 1));
        now = Instant.parse("2026-08-01T10:00:00Z");

        turns(50);

        assertThat(desk.posted()).as("31 days back is 1 July").containsExactly("bert");
        assertThat(desk.behind("birthdays")).isZero();
    }

    @Test
    void theTwentyNinthOfFebruaryIsTheTwentyEighthInCommonYears() {
        desk.born("leap", MonthDay.of(2, 29));
        desk.born("last", MonthDay.of(2, 28));
        now = Instant.parse("2027-02-28T10:00:00Z");
        turns(3);
        assertThat(desk.posted()).containsExactly("last", "leap");

        now = Instant.parse("2028-02-28T10:00:00Z");
        turns(50);
        assertThat(desk.posted()).containsExactly("last");
        now = Instant.parse("2028-02-29T10:00:00Z");
        turns(3);
        assertThat(desk.posted()).containsExactly("leap");
    }

    @Test
    void aPageThatGotNoOutcomeIsPostedAgain() {
        desk.born("anna", MonthDay.of(6, 15));
        desk.unavailable("anna");
        turns(2);
        assertThat(desk.posted()).containsExactly("anna", "anna");

        desk.recovers();
        turns(2);
        assertThat(desk.posted()).containsExactly("anna");
    }

    @Test
    void daysOnWhichTheProgramRewardedNoBirthdayAreNotMadeUpFor() {
        desk.born("anna", MonthDay.of(6, 15));
        congratulating = with();
        turns(2);
        congratulating = with(BIRTHDAY);
        now = Instant.parse("2026-06-16T10:00:00Z");

        turns(3);

        assertThat(desk.posted()).isEmpty();
    }

    private void turns(int count) {
        for (int i = 0; i < count; i++) {
            congratulating.turn().await().indefinitely();
        }
    }

    private Congratulating with(Action... actions) {
        ProgramVersions versions =
                ProgramVersions.only(Rulesets.ruleset().actions(actions).program());
        return new Congratulating(desk, versions, desk.rota(() -> now));
    }
}
