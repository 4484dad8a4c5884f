package io.cumul.load.replay;

import static io.cumul.load.replay.Replays.DATA;
import static io.cumul.load.replay.Replays.FIRST;
import static io.cumul.load.replay.Replays.MEMBER;
import static io.cumul.load.replay.Replays.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.load.retail.Matching;
import io.cumul.load.retail.Spend;
import io.cumul.load.retail.Spending;
import io.cumul.load.wire.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplayRunTest {

    private static final String EARNED_139 = "{\"seq\":2,\"kind\":\"EARN\",\"points\":139}";
    private static final String EARNED_22 = "{\"seq\":3,\"kind\":\"EARN\",\"points\":22}";

    private static ReplayRun run(boolean replayExpected, boolean replayed) {
        ReplayRun run = new ReplayRun(DATA, Spending.NONE, Matching.NONE, replayExpected);
        run.earned(MEMBER, FIRST, new Answer(201, EARNED_139, replayed));
        run.earned(MEMBER, SECOND, new Answer(201, EARNED_22, replayed));
        run.agrees(MEMBER, Replays.agreeing());
        return run;
    }

    @Test
    void agreesWithAGatewayThatEarnedEveryPurchase() {
        ReplayRun run = run(false, false);

        assertThat(run.differences()).isEmpty();
        assertThat(run.digest().toString())
                .matches(
                        "retail-replay digest: members=1 purchases=2 points=161 clawedBack=0 spent=0 restored=0 versions=3 "
                                + "statements=[0-9a-f]{16} replays=0");
    }

    @Test
    void aSecondRunHasTheSameDigestButForItsReplays() {
        Digest first = run(false, false).digest();
        Digest second = run(true, true).digest();

        assertThat(second.replays()).isEqualTo(2);
        assertThat(second).usingRecursiveComparison().ignoringFields("replays").isEqualTo(first);
    }

    @Test
    void findsEarnsThatShouldHaveBeenReplays() {
        assertThat(run(true, false).differences())
                .extracting(Difference::toString)
                .containsExactly("all members: writes that were replays: expected 2, found 0");
    }

    @Test
    void findsAnAwardOfOtherPoints() {
        ReplayRun run = run(false, false);

        run.earned(MEMBER, FIRST, new Answer(201, EARNED_22, false));

        assertThat(run.differences())
                .extracting(Difference::toString)
                .containsExactly("retail-17850: earn of order 536365: expected 139, found 22");
    }

    @Test
    void findsAnswersThatAreNotExpected() {
        ReplayRun run = run(false, false);

        run.answered(MEMBER, "balance", Set.of(200), new Answer(0, "", false));
        run.earned(MEMBER, FIRST, new Answer(500, "{\"code\":\"INTERNAL\"}", false));

        assertThat(run.differences())
                .extracting(Difference::toString)
                .containsExactly(
                        "retail-17850: balance: expected [200], found no answer",
                        "retail-17850: earn of order 536365: expected [201], found 500 {\"code\":\"INTERNAL\"}");
    }

    @Test
    void findsARefundThatTookBackOtherPoints() {
        ReplayRun run = new ReplayRun(DATA, Spending.NONE, new Matching(List.of(Replays.RETURNED), List.of()), false);

        run.refunded(
                MEMBER,
                Replays.RETURNED,
                new Answer(201, "{\"refundId\":\"C536379\",\"clawedBack\":10,\"owed\":1}", false));

        assertThat(run.differences())
                .extracting(Difference::toString)
                .contains("retail-17850: refund C536379 of order 536365: expected Refunded[refundId=C536379, "
                        + "clawedBack=11, restored=0, expired=0, owed=0], found Refunded[refundId=C536379, "
                        + "clawedBack=10, restored=0, expired=0, owed=1]");
    }

    @Test
    void findsReturnsThatWereNeverRefunded() {
        ReplayRun run = new ReplayRun(DATA, Spending.NONE, new Matching(List.of(Replays.RETURNED), List.of()), false);

        assertThat(run.differences())
                .extracting(Difference::toString)
                .contains("all members: points taken back: expected 11, found 0");
    }

    @Test
    void findsMembersNeverCompared() {
        assertThat(new ReplayRun(DATA, Spending.NONE, Matching.NONE, false).differences())
                .extracting(Difference::what)
                .containsExactly("members compared", "EARN entries", "points issued");
    }

    @Test
    void findsAHoldOfOtherPointsAndOneThatEndedOtherwise() {
        ReplayRun run = new ReplayRun(DATA, new Spending(Map.of("536366", Replays.SPENT)), Matching.NONE, false);

        run.held(MEMBER, Replays.SPENT, new Answer(201, "{\"holdId\":\"h\",\"state\":\"HELD\",\"points\":69}", false));
        run.held(MEMBER, Replays.SPENT, new Answer(201, "{\"holdId\":\"h\",\"state\":\"HELD\",\"points\":68}", false));
        run.resolved(
                MEMBER,
                Replays.SPENT,
                new Answer(200, "{\"holdId\":\"h\",\"state\":\"CAPTURED\",\"points\":35,\"released\":34}", false));
        run.resolved(MEMBER, Replays.SPENT, new Answer(410, "{\"code\":\"HOLD_EXPIRED\"}", false));

        assertThat(run.differences().stream().map(Difference::toString).toList())
                .contains(
                        "retail-17850: hold on order 536366: expected Held[holdId=h, state=HELD, points=69, released=0], "
                                + "found Held[holdId=h, state=HELD, points=68, released=0]",
                        "retail-17850: end of the hold on order 536366: expected [200], found 410 {\"code\":\"HOLD_EXPIRED\"}",
                        "all members: points spent: expected 35, found 0")
                .filteredOn(difference -> difference.contains("536366"))
                .hasSize(2);
    }

    @Test
    void findsARedemptionOfOtherPoints() {
        Spend redeemed = new Spend(SECOND, Spend.Way.REDEEM, 69, 69);
        ReplayRun run = new ReplayRun(DATA, new Spending(Map.of("536366", redeemed)), Matching.NONE, false);

        run.redeemed(MEMBER, redeemed, new Answer(201, "{\"seq\":3,\"kind\":\"REDEEM\",\"points\":70}", true));

        assertThat(run.differences())
                .extracting(Difference::toString)
                .contains("retail-17850: redemption on order 536366: expected 69, found 70");
        assertThat(run.digest().replays()).isOne();
    }

    @Test
    void countsHoldsAndTheirEndsAmongWhatMustBeReplays() {
        ReplayRun run = new ReplayRun(DATA, new Spending(Map.of("536366", Replays.SPENT)), Matching.NONE, true);

        assertThat(run.differences())
                .extracting(Difference::toString)
                .contains("all members: writes that were replays: expected 4, found 0");
    }
}
