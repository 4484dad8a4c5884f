package io.cumul.posting;

import static io.cumul.core.fixture.Commands.earn;
import static io.cumul.core.fixture.Commands.redeem;
import static io.cumul.core.fixture.Members.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.core.fixture.Rulesets;
import io.cumul.posting.LedgerFault.Kind;
import io.cumul.posting.MemoryLedger.Mishap;
import io.cumul.posting.PostingLanes.DoubtTrack;
import io.cumul.posting.PostingLanes.Track;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lanes of batches of 4 and queues of 4, cranked by hand, over a ledger in which other gateways hold accounts. */
class HeldAccountsTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final List<AccountId> MEMBERS =
            Stream.of("ann", "ben", "cat").map(AccountId::new).toList();

    private final Turns turns = new Turns();
    private final MemoryLedger ledger = new MemoryLedger(NOW);
    private final Slices slices = new Slices();
    private final SeenByLane seen = new SeenByLane();
    private final Turns doubtTurns = new Turns();
    private int flushes;

    @BeforeEach
    void membersWhomAnotherGatewayHolds() {
        PostingLanes lanes = lanes(LONG);
        MEMBERS.forEach(id -> {
            Asked.of(lanes.post(Submission.unkeyed(new Command.Enrol(id, profile()), null)));
            ask(lanes, earn(id, "fund", "mug 100.00", null));
            turns.run();
            ledger.isHeldElsewhere(id, true);
        });
        flushes = ledger.batches().size();
    }

    @Test
    void allThatAreFreeAgainGoTogetherAlthoughOneIsWaitedFor() {
        PostingLanes lanes = lanes(LONG);
        List<Asked> asked = askOfEach(lanes);
        turns.run();
        assertThat(slices.waitedFor()).containsExactly(MEMBERS.getFirst());
        MEMBERS.forEach(id -> ledger.isHeldElsewhere(id, id.equals(MEMBERS.getFirst())));

        slices.end();
        turns.run();

        assertThat(asked).extracting(Asked::answer).containsExactly("silence", "REDEEM 3", "REDEEM 3");
        assertThat(ledger.batches().subList(flushes, flushes + 3))
                .as("the lane's own, and two in passing")
                .containsExactly(3, 3, 3);
        assertThat(slices.waitedFor()).containsExactly(MEMBERS.getFirst());
        assertThat(lanes.stragglers()).isOne();
        ledger.isHeldElsewhere(MEMBERS.getFirst(), false);
        slices.end();
        turns.run();
        assertThat(asked.getFirst().answer()).isEqualTo("REDEEM 3");
        assertThat(lanes.stragglers()).isZero();
    }

    @Test
    void nobodyWaitsLongerBecauseOthersAreWaitedForFirst() {
        PostingLanes lanes = lanes(SHORT);
        List<Asked> asked = askOfEach(lanes);
        turns.run();
        long began = System.nanoTime();
        await().until(() -> System.nanoTime() - began > SHORT.toNanos());

        slices.end();
        turns.run();

        assertThat(asked).extracting(Asked::answer).containsOnly("LEDGER_UNAVAILABLE");
        assertThat(lanes.stragglers()).isZero();
    }

    @Test
    void laterCommandsStayBehindThoseThatWait() {
        PostingLanes lanes = lanes(LONG);
        AccountId ann = MEMBERS.getFirst();
        Asked first = ask(lanes, redeem(ann, "o-1", 60));
        turns.run();
        Asked second = ask(lanes, redeem(ann, "o-2", 60));
        turns.run();
        ledger.isHeldElsewhere(ann, false);
        Asked third = ask(lanes, earn(ann, "o-3", "mug 30.00", null));
        turns.run();

        slices.end();
        turns.run();
        slices.end();
        turns.run();

        assertThat(List.of(first.answer(), second.answer(), third.answer()))
                .containsExactly("REDEEM 3", "InsufficientPoints", "EARN 4");
    }

    @Test
    void moreStragglersThanFitAreShed() {
        PostingLanes lanes = lanes(LONG);
        AccountId ann = MEMBERS.getFirst();
        List<Asked> asked = Stream.of("o-1", "o-2", "o-3", "o-4", "o-5", "o-6")
                .map(order -> {
                    Asked one = ask(lanes, redeem(ann, order, 1));
                    turns.run();
                    return one;
                })
                .toList();

        assertThat(asked).extracting(Asked::answer).endsWith("silence", "OVERLOADED", "OVERLOADED");
        assertThat(lanes.stragglers()).isEqualTo(4);
    }

    /** What is left of the first run may hold the account itself, and yet be committed. */
    @Test
    void whoMayHaveBeenWrittenIsNeverToldThatNothingWas() {
        AccountId ann = MEMBERS.getFirst();
        ledger.isHeldElsewhere(ann, false);
        ledger.breaks(List.of(Mishap.AT_COMMIT));
        PostingLanes lanes = lanes(SHORT);
        Asked asked = ask(lanes, redeem(ann, "o-1", 10));
        // No turn more: the timer of the next run may be over already.
        turns.runUntil(() -> ledger.batches().size() > flushes);
        ledger.isHeldElsewhere(ann, true);
        turns.runUntil(() -> asked.answered() || !slices.waitedFor().isEmpty());
        long began = System.nanoTime();
        await().until(() -> System.nanoTime() - began > SHORT.toNanos());

        slices.end();
        turns.run();

        assertThat(asked.answer()).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(seen.events()).endsWith("OUTCOME_UNKNOWN");
    }

    @Test
    void norIsWhoMayHaveBeenRefusedWhenTheLaneItGoesOnToIsFull() {
        AccountId ann = MEMBERS.getFirst();
        ledger.isHeldElsewhere(ann, false);
        ledger.breaks(List.of(Mishap.AT_COMMIT));
        PostingLanes lanes = lanes(LONG);
        Asked doubted = Asked.of(lanes.doubt(submission(redeem(ann, "o-1", 101), null)));
        doubtTurns.runUntil(() -> ledger.batches().size() > flushes);
        // The next run will find that it can be paid now, and send it on.
        ask(lanes, earn(ann, "o-2", "mug 5.00", null));
        turns.run();
        Stream.of("o-3", "o-4", "o-5", "o-6").forEach(order -> ask(lanes, redeem(ann, order, 1)));

        doubtTurns.runUntil(doubted::answered);

        assertThat(doubted.answer()).isEqualTo("OUTCOME_UNKNOWN");
    }

    @Test
    void aDeadlineIsLookedAtInTheFirstLaneAlone() {
        AccountId ann = MEMBERS.getFirst();
        ledger.isHeldElsewhere(ann, false);
        PostingLanes lanes = lanes(LONG);
        long deadline = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        Asked doubted = Asked.of(lanes.doubt(submission(redeem(ann, "o-1", 10), deadline)));
        doubtTurns.run();
        await().until(() -> System.nanoTime() - deadline > 0);

        turns.run();

        assertThat(doubted.answer()).isEqualTo("REDEEM 3");
    }

    /** The first attempt is where the lane does not see it: it never was in a batch of the lane's own. */
    @Test
    void whoComesTooLateBehindItsTwinIsToldWhatBecameOfThat() {
        PostingLanes lanes = lanes(LONG);
        AccountId ann = MEMBERS.getFirst();
        ask(lanes, redeem(ann, "o-1", 10));
        turns.run();
        Asked first = ask(lanes, redeem(ann, "o-2", 20));
        turns.run();
        ledger.isHeldElsewhere(ann, false);
        Asked twin = Asked.of(lanes.post(submission(redeem(ann, "o-2", 20), System.nanoTime() - 1)));
        turns.run();

        slices.end();
        turns.run();
        slices.end();
        turns.run();

        assertThat(List.of(first.answer(), twin.answer())).containsExactly("REDEEM 4", "replayed REDEEM 4");
    }

    @Test
    void norDoesItMatterThatTheTwinCameToItsEndJustBefore() {
        PostingLanes lanes = lanes(LONG);
        AccountId ann = MEMBERS.getFirst();
        ask(lanes, redeem(ann, "o-1", 10));
        turns.run();
        Asked first = ask(lanes, redeem(ann, "o-2", 20));
        turns.run();
        ledger.isHeldElsewhere(ann, false);
        slices.end();
        turns.run();
        slices.end();
        turns.run();

        Asked twin = Asked.of(lanes.post(submission(redeem(ann, "o-2", 20), System.nanoTime() - 1)));
        turns.run();

        assertThat(List.of(first.answer(), twin.answer())).containsExactly("REDEEM 4", "replayed REDEEM 4");
    }

    private List<Asked> askOfEach(PostingLanes lanes) {
        return MEMBERS.stream().map(id -> ask(lanes, redeem(id, "o-1", 10))).toList();
    }

    private static Asked ask(PostingLanes lanes, Command command) {
        return Asked.of(lanes.post(submission(command, null)));
    }

    private static Submission submission(Command command, @Nullable Long deadlineNanos) {
        return Submission.keyed(command, new IdempotencyKey("key-" + command.hashCode()), deadlineNanos);
    }

    private PostingLanes lanes(Duration stragglerWait) {
        return new PostingLanes(
                List.of(new Track(turns, ledger, slices, ledger)),
                new DoubtTrack(doubtTurns, ledger),
                ProgramVersions.only(Rulesets.ruleset().program()),
                judged -> Uni.createFrom().voidItem(),
                seen,
                new LaneLimits(4, 4, LONG, Duration.ofMillis(1), stragglerWait));
    }

    /** The way that waits for accounts: a slice of waiting lasts until the test ends it. */
    private final class Slices implements LedgerStore {
        private final Deque<Runnable> under = new ArrayDeque<>();
        private @Nullable AccountId waitedFor;

        List<AccountId> waitedFor() {
            return under.isEmpty() ? List.of() : List.of(Objects.requireNonNull(waitedFor));
        }

        /** Ends the slice that is under way, if a slow machine has let it begin. */
        void end() {
            Runnable slice = under.poll();
            if (slice != null) {
                slice.run();
            }
        }

        @Override
        public Uni<Judged> flush(Needs needs, Function<Loaded, Judged> judge) {
            waitedFor = needs.submissions().getFirst().accountId();
            return Uni.createFrom().emitter(lane -> under.add(() -> end(needs, judge, lane)));
        }

        private void end(Needs needs, Function<Loaded, Judged> judge, UniEmitter<? super Judged> lane) {
            if (needs.submissions().stream().map(Submission::accountId).anyMatch(ledger::isHeldElsewhere)) {
                lane.fail(new LedgerFault(Kind.HELD, false, new IllegalStateException("held")));
            } else {
                ledger.flush(needs, judge).subscribe().with(lane::complete, lane::fail);
            }
        }
    }
}
