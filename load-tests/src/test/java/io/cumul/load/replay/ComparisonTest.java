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
        return assertThat(Comparison.of(MEMBER, List.of(), standing).stream().map(Difference::toString));
    }

    @Test
    void findsNothingWhereTheyAgree() {
        assertThat(Comparison.of(MEMBER, List.of(), Replays.agreeing())).isEmpty();
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
                        "retail-17850: points of all EARN entries: expected 162, found 161");
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

        assertThat(Comparison.of(MEMBER, List.of(RETURNED), standing)).isEmpty();
    }

    @Test
    void findsAReturnThatTookOtherPointsOrFromAnotherOrder() {
        Standing standing = new Standing(
                balance(150, 4),
                List.of(new Entry(4, "CLAW_BACK", 11, "536366"), EARNED_SECOND, EARNED_FIRST, ENROLLED));

        assertThat(Comparison.of(MEMBER, List.of(RETURNED), standing).stream().map(Difference::toString))
                .containsExactly("retail-17850: points taken back by order: expected {536365=11}, found {536366=11}");
    }

    @Test
    void findsAReturnThatTookNothing() {
        Standing standing = Replays.agreeing();

        assertThat(Comparison.of(MEMBER, List.of(RETURNED), standing).stream().map(Difference::toString))
                .containsExactly(
                        "retail-17850: balance: expected 150, found 161",
                        "retail-17850: points taken back by order: expected {536365=11}, found {}");
    }

    @Test
    void aMemberWhoOnlyReturnsHasNothing() {
        var onlyReturns = new Member("12345", List.of());

        assertThat(Comparison.of(onlyReturns, List.of(), new Standing(balance(0, 1), List.of(ENROLLED))))
                .isEmpty();
    }
}
