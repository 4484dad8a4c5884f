package io.cumul.load.replay;

import static io.cumul.load.replay.Replays.DATA;
import static io.cumul.load.replay.Replays.FIRST;
import static io.cumul.load.replay.Replays.MEMBER;
import static io.cumul.load.replay.Replays.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.load.wire.Answer;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplayRunTest {

    private static final String EARNED_139 = "{\"seq\":2,\"kind\":\"EARN\",\"points\":139}";
    private static final String EARNED_22 = "{\"seq\":3,\"kind\":\"EARN\",\"points\":22}";

    private static ReplayRun run(boolean replayExpected, boolean replayed) {
        ReplayRun run = new ReplayRun(DATA, replayExpected);
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
                .matches("retail-replay digest: members=1 purchases=2 points=161 versions=3 "
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
                .containsExactly("all members: earns that were replays: expected 2, found 0");
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
    void findsMembersNeverCompared() {
        assertThat(new ReplayRun(DATA, false).differences())
                .extracting(Difference::what)
                .containsExactly("members compared", "EARN entries", "points issued");
    }
}
