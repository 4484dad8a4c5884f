package io.cumul.core.decide;

import static io.cumul.core.fixture.RefundText.grace;
import static io.cumul.core.fixture.RefundText.moves;
import static io.cumul.core.fixture.RefundText.policy;
import static io.cumul.core.fixture.RefundText.said;
import static io.cumul.core.fixture.RefundText.sums;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.AccountStatus;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Handout;
import io.cumul.core.account.Hold;
import io.cumul.core.account.Holds;
import io.cumul.core.account.Terms;
import io.cumul.core.account.Usage;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refusal;
import io.cumul.core.fixture.Judged;
import io.cumul.core.fixture.LotText;
import io.cumul.core.fixture.Members;
import io.cumul.core.fixture.MoneyText;
import io.cumul.core.fixture.ReturnText;
import io.cumul.core.fixture.ReturnsDesk;
import io.cumul.core.ledger.Book;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.points.Points;
import io.cumul.core.program.Expiry;
import io.cumul.core.program.reward.Reward;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a return gives back of points that were spent on the order, and what is refused. */
class RestoringTest {
    /** Of 130 points that were there before, some were spent on an order of 40.00, which comes back in two steps. */
    @ParameterizedTest(name = "{0} spent, {1} comes back: {2}, then {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            50 | amount 20.00 | 25@2026-08-01               | everything   | 5@2026-08-01 20@2027-01-01
            50 | amount 0.10  | nothing                     | amount 0.80  | 1@2026-08-01
            50 | amount 39.99 | 30@2026-08-01 19@2027-01-01 | amount 0.01  | 1@2027-01-01
            50 | mug 30.00    | 30@2026-08-01 7@2027-01-01  | cup 10.00    | 13@2027-01-01
            7  | amount 20.00 | 3@2026-08-01                | amount 20.00 | 4@2026-08-01
            """)
    void spentPointsComeBackInProportionToTheLotsTheyHad(
            long points, String first, String back, String second, String rest) {
        ReturnsDesk desk = new ReturnsDesk(ruleset().program())
                .holds("30@2026-08-01 100@2027-01-01")
                .spends("o-1", points)
                .buys("o-1", "mug 30.00 + cup 10.00");

        assertThat(moves(desk.returns("o-1", "r-1", first), EntryKind.RESTORE)).isEqualTo(redeemed(back));
        assertThat(moves(desk.returns("o-1", "r-2", second), EntryKind.RESTORE)).isEqualTo(redeemed(rest));
    }

    /** The total is that of all purchases of the order, whatever a redemption had said. */
    @Test
    void theTotalIsThatOfAllParts() {
        ReturnsDesk desk =
                new ReturnsDesk(ruleset().program()).holds("100@never").spends("o-1", 100, "1.00");
        desk.buys("o-1", "p-1", "mug 30.00").buys("o-1", "p-2", "mug 10.00, shipping 10.00");

        assertThat(sums(desk.returns("o-1", "p-2", "r-1", "mug 10.00")).restored())
                .isEqualTo(40);
        assertThat(sums(desk.returns("o-1", "p-1", "r-2", "amount 15.00")).restored())
                .isEqualTo(30);
        assertThat(sums(desk.returns("o-1", "p-1", "r-3", "mug 15.00")).restored())
                .isEqualTo(30);
    }

    @ParameterizedTest(name = "of {0}: {1} brings {2}, and the rest {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            40.00 | amount 10.00 | 25  | 75
            40.00 | amount 40.00 | 100 | 0
            # Nobody knows what a part of it would be
            -     | amount 10.00 | 0   | 100
            """)
    void anOrderThatWasOnlyRedeemedAgainstComesBackByItsTotal(
            @Nullable String total, String what, long back, long rest) {
        ReturnsDesk desk =
                new ReturnsDesk(ruleset().program()).holds("500@never").spends("o-1", 100, total);

        assertThat(sums(desk.returns("o-1", "r-1", what)).restored()).isEqualTo(back);
        assertThat(sums(desk.returns("o-1", "r-2", "everything")).restored()).isEqualTo(rest);
        assertThat(desk.lots()).isEqualTo("500@never");
    }

    @Test
    void ofAnOrderThatWasOnlyRedeemedAgainstNoMoreComesBackThanItCost() {
        ReturnsDesk desk =
                new ReturnsDesk(ruleset().program()).holds("500@never").spends("o-1", 100, "40.00");
        desk.returns("o-1", "r-1", "amount 30.00");

        assertThat(desk.refuses("o-1", null, "r-2", "amount 10.01")).isEqualTo(new Refusal.RefundExceedsOrder());
        desk.returns("o-1", "r-2", "everything");
        assertThat(desk.refuses("o-1", null, "r-3", "amount 0.01")).isEqualTo(new Refusal.RefundExceedsOrder());
    }

    @Test
    void noMoreComesBackThanAnAccountMayHold() {
        ReturnsDesk desk =
                new ReturnsDesk(ruleset().program()).holds("10@never").spends("o-1", 10);
        desk.holds(Points.MAX_PER_ACCOUNT - 9 + "@never");

        assertThat(desk.refuses("o-1", null, "r-1", "everything"))
                .isEqualTo(new Refusal.LimitReached(Refusal.LimitReached.ACCOUNT_POINTS, null));
        desk.holds(Points.MAX_PER_ACCOUNT - 10 + "@never").returns("o-1", "r-1", "everything");
    }

    /** What was captured counts, what was set aside for the order and not captured does not. */
    @Test
    void captureCountsAndALiveHoldIsLeftAlone() {
        ReturnsDesk desk = new ReturnsDesk(ruleset().program()).captured("o-1", "30@2026-08-01 10@never", "80.00");
        Hold hold = new Hold(
                "h-2",
                "o-1",
                null,
                Channel.WEB,
                LotText.lots("25@never"),
                Judged.AT,
                Judged.AT.plusSeconds(900),
                null,
                null);
        desk.becomes(desk.account().with(new Holds(List.of(hold))));

        assertThat(moves(desk.returns("o-1", "r-1", "amount 40.00"), EntryKind.RESTORE))
                .isEqualTo("REDEEMED 20@2026-08-01");
        assertThat(moves(desk.returns("o-1", "r-2", "everything"), EntryKind.RESTORE))
                .isEqualTo("REDEEMED 10@2026-08-01 10@never");
        assertThat(desk.account().holds().list()).containsExactly(hold);
    }

    /** As soon as its last point is back others may have it, and the member may again; a code for good is not one of them. */
    @Test
    void aRewardWhosePointsAreBackIsOnItsShelfAgain() {
        Terms.Counted may = new Terms.Counted(LocalDate.parse("2026-06-01"));
        ReturnsDesk desk = new ReturnsDesk(ruleset().program())
                .becomes(Members.alice("none").with(Usage.NONE.plus(Reward.counter("coffee"), may.from(), 3)))
                .rewarded("o-1", "20@never", new Terms.Reward("coffee", 2, Handout.CODE_AGAIN, may))
                .rewarded("o-1", "20@never", new Terms.Reward("gift", 1, Handout.CODE_ONCE, null))
                .buys("o-1", "mug 40.00");

        Decision.Accepted first = desk.returns("o-1", "r-1", "amount 19.99");
        Decision.Accepted second = desk.returns("o-1", "r-2", "amount 0.01");
        Decision.Accepted third = desk.returns("o-1", "r-3", "everything");

        assertThat(first.takes()).isEmpty();
        assertThat(second.takes()).isEqualTo(Map.of(Reward.shelf("coffee"), -2L));
        assertThat(second.codesBack()).hasSize(1);
        assertThat(third.takes()).isEmpty();
        assertThat(third.codesBack()).isEmpty();
        assertThat(desk.account().usage().of(Reward.counter("coffee"), may.from()))
                .isEqualTo(1);
    }

    @Test
    void whatIsSpentAfterACancellationComesBackWithTheNext() {
        ReturnsDesk desk =
                new ReturnsDesk(ruleset().program()).holds("500@never").spends("o-1", 100);
        desk.returns("o-1", "r-1", "everything");
        desk.spends("o-1", 30);

        assertThat(sums(desk.returns("o-1", "r-2", "everything")).restored()).isEqualTo(30);
    }

    @Test
    void whatWouldHaveExpiredComesBackAndExpires() {
        ReturnsDesk desk = new ReturnsDesk(ruleset().program())
                .holds("30@2026-07-01 20@2027-01-01")
                .spends("o-1", 50);

        Decision.Accepted refund = desk.after(30).returns("o-1", "r-1", "everything");

        assertThat(moves(refund, EntryKind.RESTORE)).isEqualTo("REDEEMED 30@2026-07-01 20@2027-01-01");
        assertThat(moves(refund, EntryKind.EXPIRE)).isEqualTo("AVAILABLE 30@2026-07-01");
        assertThat(sums(refund).restored()).isEqualTo(50);
        assertThat(sums(refund).expired()).isEqualTo(30);
        assertThat(desk.lots()).isEqualTo("20@2027-01-01");
    }

    @ParameterizedTest(name = "after {0} days: {1}")
    @CsvSource({"0, 30@2026-07-01", "15, 30@2026-07-01", "16, 30@2026-07-09", "30, 30@2026-07-23"})
    void orLivesForSomeWholeDaysMore(int days, String back) {
        ReturnsDesk desk = new ReturnsDesk(
                        ruleset().zone("UTC").refunding(grace(7)).program())
                .holds("30@2026-07-01")
                .spends("o-1", 30)
                .after(days);

        Decision.Accepted refund = desk.returns("o-1", "r-1", "everything");

        assertThat(moves(refund, EntryKind.RESTORE)).isEqualTo("REDEEMED " + back);
        assertThat(sums(refund).expired()).isZero();
    }

    /** Every activity lets all points live anew: those that come back live as long as those that stayed. */
    @Test
    void underInactivityTheyTakeTheExpiryOfTheOthers() {
        ReturnsDesk desk = new ReturnsDesk(
                        ruleset().zone("UTC").expiring(new Expiry.Inactivity(6)).program())
                .holds("30@2026-07-01")
                .spends("o-1", 30)
                .after(60)
                .buys("o-2", "mug 5.00");

        Decision.Accepted refund = desk.returns("o-1", "r-1", "everything");

        assertThat(moves(refund, EntryKind.RESTORE)).isEqualTo("REDEEMED 30@2027-02-15");
        assertThat(desk.lots()).isEqualTo("35@2027-02-15");
    }

    /** Nobody owes what the same return restores. */
    @Test
    void comesBackBeforeAnythingIsTaken() {
        ReturnsDesk desk =
                new ReturnsDesk(ruleset().program()).holds("40@never").spends("o-1", 40);
        desk.buys("o-1", "mug 40.00").spends("o-2", 40);

        Decision.Accepted refund = desk.returns("o-1", "r-1", "everything");

        assertThat(moves(refund, EntryKind.CLAW_BACK)).isEqualTo("AVAILABLE 40@never");
        assertThat(desk.account().owed()).isZero();
        assertThat(desk.account().available()).isZero();
        assertThat(sums(refund).firstSeq()).isEqualTo(refund.own().entry().seq() - 2);
    }

    @Test
    void repaysADebtFirst() {
        ReturnsDesk desk =
                new ReturnsDesk(ruleset().program()).holds("50@never").spends("o-1", 50);
        desk.buys("o-2", "mug 40.00").spends("o-3", 40).returns("o-2", "r-1", "everything");
        assertThat(desk.account().owed()).isEqualTo(40);

        Decision.Accepted refund = desk.returns("o-1", "r-1", "everything");

        assertThat(moves(refund, EntryKind.REPAY)).isEqualTo("AVAILABLE 40@never");
        assertThat(desk.account().available()).isEqualTo(10);
        assertThat(desk.books()).doesNotContainKey(Book.OWED);
    }

    /** In one refund the points would have come back in time to be taken. */
    @Test
    void whatWasForgivenIsTakenFromWhatComesBackLater() {
        ReturnsDesk desk = new ReturnsDesk(ruleset()
                        .refunding(policy("CLAMP"))
                        .minimum(MoneyText.eur("30.00"))
                        .program())
                .holds("40@never")
                .spends("o-1", 40)
                .buys("o-1", "mug 40.00")
                .spends("o-2", 40);

        assertThat(said(sums(desk.returns("o-1", "r-1", "mug 20.00")))).isEqualTo("forgiven 20");
        assertThat(sums(desk.returns("o-1", "r-2", "everything")).clawedBack()).isEqualTo(20);
        assertThat(desk.lots()).isEqualTo("none");
    }

    @ParameterizedTest(name = "{0} after {1}")
    @CsvSource(delimiter = '|', textBlock = """
            mug 30.01            | -
            mug x3 30.00         | -
            jar 1.00             | -
            2:mug 10.00          | -
            3:mug 1.00           | -
            amount 40.01         | -
            mug 30.00 + mug 0.01 | -
            mug 0.00             | mug x2 30.00
            mug 1.00             | mug x1 30.00
            amount 10.01         | mug x2 30.00
            amount 0.01          | everything
            cup 0.01             | everything
            # What was given back for no line in particular counts as well
            mug x2 30.00         | amount 10.01
            """)
    void neverMoreThanWasBought(String what, String before) {
        ReturnsDesk desk = new ReturnsDesk(ruleset().program()).buys("o-1", "mug x2 30.00 + cup 10.00");
        if (!before.equals("-")) {
            desk.returns("o-1", "r-0", before);
        }

        assertThat(desk.refuses("o-1", null, "r-1", what)).isEqualTo(new Refusal.RefundExceedsOrder());
    }

    /** Without a number the earliest line counts that is not returned yet; several if one is not enough. */
    @Test
    void findsTheLinesOfAnArticle() {
        ReturnsDesk desk = new ReturnsDesk(ruleset().program()).buys("o-1", "mug 10.00 + cup 5.00 + mug x3 36.00");

        desk.returns("o-1", "r-1", "3:mug x1 12.00");
        Decision.Accepted refund = desk.returns("o-1", "r-2", "mug x2 22.00");

        assertThat(Objects.requireNonNull(refund.refunded()).returns())
                .isEqualTo(ReturnText.returns("1 10.00 + 3 12.00"));
        assertThat(desk.refuses("o-1", null, "r-3", "mug x2 12.00")).isEqualTo(new Refusal.RefundExceedsOrder());
    }

    @Test
    void refusesWhatItCannotFind() {
        ReturnsDesk desk =
                new ReturnsDesk(ruleset().program()).holds("100@never").spends("o-2", 5);
        desk.buys("o-1", "p-1", "mug 10.00").buys("o-1", "p-2", "mug 10.00").buys("o-3", "mug 10.00");

        assertThat(desk.refuses("o-9", null, "r-1", "everything")).isEqualTo(new Refusal.OrderNotFound());
        assertThat(desk.refuses("o-1", "p-3", "r-1", "everything")).isEqualTo(new Refusal.OrderNotFound());
        assertThat(desk.refuses("o-3", "p-1", "r-1", "everything")).isEqualTo(new Refusal.OrderNotFound());
        assertThat(desk.refuses("o-2", "p-1", "r-1", "everything")).isEqualTo(new Refusal.OrderNotFound());
        assertThat(desk.refuses("o-1", null, "r-1", "everything"))
                .isInstanceOfSatisfying(
                        Refusal.InvalidValue.class,
                        value -> assertThat(value.field()).isEqualTo("part"));
        assertThat(desk.refuses("o-2", null, "r-1", "mug 1.00"))
                .isInstanceOfSatisfying(
                        Refusal.InvalidValue.class,
                        value -> assertThat(value.field()).isEqualTo("lines"));
    }

    @Test
    void isMadeOnceWhateverTheKey() {
        ReturnsDesk desk = new ReturnsDesk(ruleset().program()).buys("o-1", "mug 10.00");
        Posted made = desk.returns("o-1", "r-1", "amount 1.00").own();

        assertThat(desk.refuses("o-1", null, "r-1", "amount 1.00"))
                .isEqualTo(new Refusal.RefundAlreadyMade(made.entry().seq()));
        assertThat(desk.returns("o-1", "r-2", "amount 1.00").own().entry().kind())
                .isEqualTo(EntryKind.REFUND);
    }

    /** A frozen member's goods are back all the same; a closed account has nothing to give or to take. */
    @Test
    void aFrozenAccountTakesReturnsAndAClosedOneDoesNot() {
        ReturnsDesk desk = new ReturnsDesk(ruleset().program()).buys("o-1", "mug 10.00");

        desk.becomes(desk.account().with(AccountStatus.FROZEN)).returns("o-1", "r-1", "amount 4.00");
        assertThat(desk.lots()).isEqualTo("6@never");

        desk.becomes(desk.account().with(AccountStatus.CLOSED));
        assertThat(desk.refuses("o-1", null, "r-2", "amount 4.00")).isEqualTo(new Refusal.AccountClosed());
    }

    private static String redeemed(String lots) {
        return lots.equals("nothing") ? lots : "REDEEMED " + lots;
    }
}
