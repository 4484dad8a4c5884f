package io.cumul.load.replay;

import static io.cumul.load.replay.Replays.EARNED_FIRST;
import static io.cumul.load.replay.Replays.EARNED_SECOND;
import static io.cumul.load.replay.Replays.ENROLLED;
import static io.cumul.load.replay.Replays.MEMBER;
import static io.cumul.load.replay.Replays.RETURNED;
import static io.cumul.load.replay.Replays.balance;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.load.retail.Member;
import io.cumul.load.wire.Balance;
import io.cumul.load.wire.Entry;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static ListAssert<String> differences(Balance balance, Entry... newestFirst) {
        Standing standing = new Standing(balance, Arrays.asList(newestFirst));
        return assertThat(
                Comparison.of(MEMBER, List.of(), List.of(), standing).stream().map(Difference::toString));
    }

    @Test
    void findsNothingWhereTheyAgree() {
        assertThat(Comparison.of(MEMBER, List.of(), List.of(), Replays.agreeing()))
                .isEmpty();
    }

    @Test
    void findsALostPurchase() {
        differences(balance(139, 2), EARNED_FIRST, ENROLLED)
                .containsExactly(
                        "retail-17850: balance: expected 161, found 139",
                        "retail-17850: points earned by order 536366: expected [22], found []");
    }

    @Test
    void findsAPurchaseEarnedTwice() {
        differences(balance(183, 4), new Entry(4, "EARN", 22, "536366"), EARNED_SECOND, EARNED_FIRST, ENROLLED)
                .contains("retail-17850: points earned by order 536366: expected [22], found [22, 22]");
    }

    @Test
    void findsAnotherMembersPurchase() {
        differences(balance(166, 4), new Entry(4, "EARN", 5, "536370"), EARNED_SECOND, EARNED_FIRST, ENROLLED)
                .contains("retail-17850: points earned by order 536370: expected [], found [5]");
    }

    @Test
    void findsABalanceThatItsEntriesDoNotExplain() {
        differences(balance(162, 3), EARNED_SECOND, EARNED_FIRST, ENROLLED)
                .containsExactly(
                        "retail-17850: balance: expected 161, found 162",
                        "retail-17850: points of all entries: expected 162, found 161");
    }

    @Test
    void findsAGapInTheStatement() {
        differences(balance(161, 4), new Entry(4, "EARN", 22, "536366"), EARNED_FIRST, ENROLLED)
                .containsExactly("retail-17850: numbers of the entries: expected [4, 3, 2, 1], found [4, 2, 1]");
    }

    @Test
    void findsPointsThatMovedOtherwise() {
        differences(balance(161, 4), new Entry(4, "EXPIRE", 7, null), EARNED_SECOND, EARNED_FIRST, ENROLLED)
                .containsExactly("retail-17850: points moved by EXPIRE 4: expected 0, found 7");
    }

    @Test
    void findsPointsThatAreNotToBeSpent() {
        differences(new Balance("retail-17850", 161, 1, 2, 3, 3), EARNED_SECOND, EARNED_FIRST, ENROLLED)
                .hasSize(3)
                .allMatch(difference -> difference.matches(".*(pending|held|owed): expected 0, found [123]"));
    }

    @Test
    void findsNothingWhereReturnsTookBackWhatTheyAreWorth() {
        Standing standing = new Standing(
                balance(150, 5),
                List.of(
                        new Entry(5, "REFUND", 0, "536365"),
                        new Entry(4, "CLAW_BACK", 11, "536365"),
                        EARNED_SECOND,
                        EARNED_FIRST,
                        ENROLLED));

        assertThat(Comparison.of(MEMBER, List.of(), List.of(RETURNED), standing))
                .isEmpty();
    }

    @Test
    void findsAReturnThatTookOtherPointsOrFromAnotherOrder() {
        Standing standing = new Standing(
                balance(150, 4),
                List.of(new Entry(4, "CLAW_BACK", 11, "536366"), EARNED_SECOND, EARNED_FIRST, ENROLLED));

        assertThat(Comparison.of(MEMBER, List.of(), List.of(RETURNED), standing).stream()
                        .map(Difference::toString))
                .containsExactly("retail-17850: points taken back by order: expected {536365=11}, found {536366=11}");
    }

    @Test
    void findsAReturnThatTookNothing() {
        Standing standing = Replays.agreeing();

        assertThat(Comparison.of(MEMBER, List.of(), List.of(RETURNED), standing).stream()
                        .map(Difference::toString))
                .containsExactly(
                        "retail-17850: balance: expected 150, found 161",
                        "retail-17850: points taken back by order: expected {536365=11}, found {}");
    }

    @Test
    void findsNothingWherePointsWereSpentAndCameBackWithAReturn() {
        assertThat(spentAndReturned(132, new Entry(8, "RESTORE", 17, "536366"))).isEmpty();
    }

    @Test
    void findsSpentPointsThatDidNotComeBack() {
        assertThat(spentAndReturned(115, new Entry(8, "REPAY", 17, null)))
                .containsExactly(
                        "retail-17850: balance: expected 132, found 115",
                        "retail-17850: points restored by order: expected {536366=17}, found {}");
    }

    @Test
    void findsAHoldOfWhichSomethingIsLeftAndOtherPointsThanWereSpent() {
        Standing standing = new Standing(
                balance(92, 5),
                List.of(
                        EARNED_SECOND,
                        new Entry(4, "CAPTURE", 36, "536366"),
                        new Entry(3, "HOLD", 69, "536366"),
                        EARNED_FIRST,
                        ENROLLED));

        assertThat(Comparison.of(MEMBER, List.of(Replays.SPENT), List.of(), standing).stream()
                        .map(Difference::toString))
                .contains(
                        "retail-17850: points spent by order: expected {536366=35}, found {536366=36}",
                        "retail-17850: points held and captured or let go by order: expected {536366=69}, found {536366=36}");
    }

    /** Half of the second order, on which 35 of 69 held points were spent, came back. */
    private static List<String> spentAndReturned(long available, Entry restored) {
        Standing standing = new Standing(
                balance(available, 9),
                List.of(
                        new Entry(9, "CLAW_BACK", 11, "536366"),
                        restored,
                        new Entry(7, "REFUND", 0, "536366"),
                        new Entry(6, "EARN", 22, "536366"),
                        new Entry(5, "CAPTURE", 35, "536366"),
                        new Entry(4, "RELEASE", 34, "536366"),
                        new Entry(3, "HOLD", 69, "536366"),
                        EARNED_FIRST,
                        ENROLLED));
        return Comparison.of(MEMBER, List.of(Replays.SPENT), List.of(Replays.HALF), standing).stream()
                .map(Difference::toString)
                .toList();
    }

    @Test
    void aMemberWhoOnlyReturnsHasNothing() {
        var onlyReturns = new Member("12345", List.of());

        assertThat(Comparison.of(onlyReturns, List.of(), List.of(), new Standing(balance(0, 1), List.of(ENROLLED))))
                .isEmpty();
    }
}
