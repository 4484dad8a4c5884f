package io.cumul.posting;

import static io.cumul.core.fixture.Commands.redeem;
import static io.cumul.core.fixture.Members.ALICE;
import static io.cumul.core.fixture.Members.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.fixture.Rulesets;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A command and its twin in a hurry, one in the doubt lane and one in the account's own: whoever is told that its deadline has
 * passed may rely on nothing being written. Alice holds 100 points at version 12.
 */
class TwinsTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final LaneLimits LIMITS =
            new LaneLimits(4, 100, Duration.ofMinutes(1), Duration.ofMillis(1), Duration.ofMinutes(1));

    private final MemoryLedger ledger = new MemoryLedger(NOW);
    private final Turns turns = new Turns();
    private final Turns doubts = new Turns();
    private final Slow slow = new Slow();
    private final PostingLanes lanes = new PostingLanes(
            List.of(new PostingLanes.Track(turns, slow, ledger, ledger)),
            new PostingLanes.DoubtTrack(doubts, ledger),
            ProgramVersions.only(Rulesets.ruleset().program()),
            judged -> Uni.createFrom().voidItem(),
            new SeenByLane(),
            LIMITS);

    @BeforeEach
    void alicesAccount() {
        ledger.holds(alice("100@never"));
    }

    @Test
    void aLateTwinInTheDoubtLaneIsToldWhatBecameOfTheOneThatWasSentMeanwhile() {
        Asked late = doubt(10, overdue());
        Asked other = doubt(11, overdue());
        Asked first = post(10, null);
        turns.run();
        doubts.run();

        assertThat(first.answer()).isEqualTo("REDEEM 13");
        assertThat(late.answer()).isEqualTo("replayed REDEEM 13");
        assertThat(other.answer()).isEqualTo("DEADLINE_EXCEEDED");
    }

    @Test
    void soIsOneThatCameWhileItWasUnderWay() {
        slow.stands = true;
        Asked first = post(10, null);
        turns.run();
        Asked late = doubt(10, overdue());
        doubts.run();
        assertThat(first.answered()).isFalse();
        assertThat(late.answered())
                .as("what is not decided yet goes the way of its twin")
                .isFalse();
        slow.goesOn();
        turns.run();

        assertThat(first.answer()).isEqualTo("REDEEM 13");
        assertThat(late.answer()).isEqualTo("replayed REDEEM 13");
    }

    @Test
    void aLateTwinInThePostingLaneIsToldWhatTheDoubtLaneHasRefusedMeanwhile() {
        Asked late = post(101, overdue());
        Asked first = doubt(101, null);
        doubts.run();
        turns.run();

        assertThat(first.answer()).isEqualTo("InsufficientPoints");
        assertThat(late.answer()).isEqualTo("replayed InsufficientPoints");
    }

    @Test
    void aLateTwinInTheDoubtLaneIsToldWhatBecameOfOneThatHadToWaitForItsAccount() {
        ledger.isHeldElsewhere(ALICE, true);
        Asked before = post(5, null);
        turns.runUntil(() -> lanes.stragglers() == 1);
        Asked first = post(10, null);
        turns.runUntil(() -> lanes.stragglers() == 2);
        Asked late = doubt(10, overdue());
        ledger.isHeldElsewhere(ALICE, false);
        turns.run();
        doubts.run();

        assertThat(before.answer()).isEqualTo("REDEEM 13");
        assertThat(first.answer()).isEqualTo("REDEEM 14");
        assertThat(late.answer()).isEqualTo("replayed REDEEM 14");
    }

    @Test
    void whoeverComesWhenAllIsOverMayBeLate() {
        post(10, null);
        turns.run();
        Asked late = doubt(10, overdue());
        doubts.run();

        assertThat(late.answer()).isEqualTo("DEADLINE_EXCEEDED");
    }

    private static long overdue() {
        return System.nanoTime() - 1;
    }

    private Asked post(long points, @Nullable Long deadlineNanos) {
        return Asked.of(lanes.post(submission(points, deadlineNanos)));
    }

    private Asked doubt(long points, @Nullable Long deadlineNanos) {
        return Asked.of(lanes.doubt(submission(points, deadlineNanos)));
    }

    private static Submission submission(long points, @Nullable Long deadlineNanos) {
        return Submission.keyed(redeem("o-1", points), new IdempotencyKey("key-" + points), deadlineNanos);
    }

    /** The ledger, over a connection that may stand still for a while. */
    private final class Slow implements LedgerStore {
        private boolean stands;
        private @Nullable Runnable rest;

        @Override
        public Uni<Judged> flush(Needs needs, Function<Loaded, Judged> judge) {
            return stands
                    ? Uni.createFrom()
                            .emitter(lane -> rest =
                                    () -> ledger.flush(needs, judge).subscribe().with(lane::complete, lane::fail))
                    : ledger.flush(needs, judge);
        }

        void goesOn() {
            stands = false;
            rest.run();
        }
    }
}
