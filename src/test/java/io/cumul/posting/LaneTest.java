package io.cumul.posting;

import static io.cumul.core.fixture.Commands.earn;
import static io.cumul.core.fixture.Commands.redeem;
import static io.cumul.core.fixture.Members.ALICE;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.posting.MemoryLedger.Mishap.AFTER_COMMIT;
import static io.cumul.posting.MemoryLedger.Mishap.AT_COMMIT;
import static io.cumul.posting.MemoryLedger.Mishap.BEFORE_SENDING;
import static io.cumul.posting.MemoryLedger.Mishap.KEY_TAKEN;
import static io.cumul.posting.MemoryLedger.Mishap.THROWING;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.decision.Command;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.program.Program;
import io.cumul.posting.MemoryLedger.Mishap;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lane of batches of 4 and a queue of 6, cranked by hand. Alice holds 100 points at version 12. */
class LaneTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final Program PROGRAM = Rulesets.ruleset().program();
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final Turns turns = new Turns();
    private final MemoryLedger ledger = new MemoryLedger(NOW);
    private final SeenByLane seen = new SeenByLane();

    @BeforeEach
    void alicesAccount() {
        ledger.holds(alice("100@never"));
    }

    @Test
    void aLoneCommandIsABatchOfItsOwn() {
        Asked asked = ask(lane(LONG), redeem("o-1", 10));

        turns.run();

        assertThat(asked.answer()).isEqualTo("REDEEM 13");
        assertThat(ledger.batches()).containsExactly(1);
    }

    @Test
    void commandsGatherUpToTheCap() {
        Lane lane = lane(LONG);
        List<Asked> asked = IntStream.range(0, 6)
                .mapToObj(i -> ask(lane, redeem("o-" + i, 10)))
                .toList();

        turns.run();

        assertThat(ledger.batches()).containsExactly(4, 2);
        assertThat(asked)
                .extracting(Asked::answer)
                .containsExactly("REDEEM 13", "REDEEM 14", "REDEEM 15", "REDEEM 16", "REDEEM 17", "REDEEM 18");
        assertThat(seen.events()).containsExactly("flushed 4", "flushed 2");
        assertThat(lane.depth()).isZero();
    }

    @Test
    void aLaneThatHasComeToRestWakesAgain() {
        Lane lane = lane(LONG);
        ask(lane, redeem("o-1", 10));
        turns.run();

        Asked later = ask(lane, redeem("o-2", 10));
        turns.run();

        assertThat(later.answer()).isEqualTo("REDEEM 14");
    }

    @Test
    void aFullLaneShedsAtOnceAndWritesNothing() {
        Lane lane = lane(LONG);
        List<Asked> asked = IntStream.range(0, 7)
                .mapToObj(i -> ask(lane, redeem("o-" + i, 10)))
                .toList();

        assertThat(asked.getLast().answer()).isEqualTo("OVERLOADED");
        turns.run();

        assertThat(asked.subList(0, 6)).allMatch(one -> one.answer().startsWith("REDEEM"));
        assertThat(ledger.journal()).hasSize(6);
        assertThat(ask(lane, redeem("o-7", 10)).answer()).isEqualTo("silence");
    }

    @Test
    void aCommandThatIsOverdueWhenABatchIsFormedIsDroppedUnwritten() {
        Lane lane = lane(LONG);
        Asked overdue = Asked.of(lane.post(submission(redeem("o-1", 10), System.nanoTime() - 1)));
        Asked inTime = Asked.of(lane.post(submission(redeem("o-2", 10), System.nanoTime() + LONG.toNanos())));

        turns.run();

        assertThat(overdue.answer()).isEqualTo("DEADLINE_EXCEEDED");
        assertThat(inTime.answer()).isEqualTo("REDEEM 13");
        assertThat(lane.depth()).isZero();
    }

    /** The caller has repeated the command in a hurry; to be told that nothing was written would be wrong. */
    @Test
    void aCommandThatWaitedBehindItsTwinIsAnsweredHoweverLate() {
        Lane lane = lane(LONG);
        ask(lane, redeem("o-1", 10));
        IntStream.range(2, 5).forEach(i -> ask(lane, redeem("o-" + i, 10)));
        Asked twin = Asked.of(lane.post(submission(redeem("o-1", 10), System.nanoTime() - 1)));
        Asked other = Asked.of(lane.post(submission(redeem("o-5", 10), System.nanoTime() - 1)));

        turns.run();

        assertThat(twin.answer()).isEqualTo("replayed REDEEM 13");
        assertThat(other.answer()).isEqualTo("DEADLINE_EXCEEDED");
        assertThat(ledger.journal()).hasSize(4);
    }

    @Test
    void aLaneOfNothingButOverdueCommandsComesToRest() {
        Lane lane = lane(LONG);
        List<Asked> overdue = IntStream.range(0, 5)
                .mapToObj(i -> Asked.of(lane.post(submission(redeem("o-" + i, 10), System.nanoTime() - 1))))
                .toList();

        turns.run();

        assertThat(overdue).allMatch(one -> one.answer().equals("DEADLINE_EXCEEDED"));
        assertThat(ledger.batches()).isEmpty();
        Asked next = ask(lane, redeem("o-9", 10));
        turns.run();
        assertThat(next.answer()).isEqualTo("REDEEM 13");
    }

    @Test
    void dataThatTheLedgerDoesNotTakeFailsAlone() {
        ledger.doesNotTake(submission -> submission.command().equals(redeem("o-2", 10)));
        Lane lane = lane(LONG);
        List<Asked> asked = IntStream.range(0, 4)
                .mapToObj(i -> ask(lane, redeem("o-" + i, 10)))
                .toList();

        turns.run();

        assertThat(asked)
                .extracting(Asked::answer)
                .containsExactly("REDEEM 13", "REDEEM 14", "LedgerFault", "REDEEM 15");
        assertThat(ledger.batches()).containsExactly(4, 2, 2, 1, 1);
        assertThat(lane.depth()).isZero();
    }

    @Test
    void aKeyThatSomebodyHasJustWrittenIsFoundByTheNextRun() {
        ledger.breaks(List.of(KEY_TAKEN));
        Lane lane = lane(LONG);
        List<Asked> asked = IntStream.range(0, 4)
                .mapToObj(i -> ask(lane, redeem("o-" + i, 10)))
                .toList();

        turns.runUntil(asked.getLast()::answered);

        assertThat(asked).extracting(Asked::answer).containsExactly("REDEEM 13", "REDEEM 14", "REDEEM 15", "REDEEM 16");
        assertThat(ledger.batches()).containsExactly(4, 4);
    }

    @Test
    void aKeyThatIsTakenAgainAndAgainFailsAlone() {
        ledger.hasTakenKeysOf(submission -> submission.command().equals(redeem("o-2", 10)));
        Lane lane = lane(LONG);
        List<Asked> asked = IntStream.range(0, 4)
                .mapToObj(i -> ask(lane, redeem("o-" + i, 10)))
                .toList();

        turns.runUntil(() -> asked.stream().allMatch(Asked::answered));

        assertThat(asked)
                .extracting(Asked::answer)
                .containsExactly("REDEEM 13", "REDEEM 14", "LedgerFault", "REDEEM 15");
        assertThat(ledger.batches()).as("each part twice").containsExactly(4, 4, 2, 2, 2, 1, 1, 1);
        assertThat(lane.depth()).isZero();
    }

    @Test
    void theListenerIsToldOfAccountsWhoseChangeWasCommittedUnheard() {
        ledger.breaks(List.of(AFTER_COMMIT));
        Told told = new Told();
        Lane lane = lane(told);
        Asked redeemed = ask(lane, redeem("o-1", 10));
        Asked earned = ask(lane, earn("o-2", "mug 5.00"));

        turns.runUntil(() -> redeemed.answered() && earned.answered());

        assertThat(told.found).containsExactly(ledger.account(ALICE));
        assertThat(told.found.getFirst().version()).isEqualTo(14);
    }

    @Test
    void anOrdinaryReplayTellsTheListenerNothing() {
        Told told = new Told();
        Lane lane = lane(told);
        ask(lane, redeem("o-1", 10));
        turns.run();
        Asked again = ask(lane, redeem("o-1", 10));

        turns.run();

        assertThat(again.answer()).isEqualTo("replayed REDEEM 13");
        assertThat(told.found).isEmpty();
    }

    @Test
    void aBatchThatWasNotCommittedIsRunAgain() {
        ledger.breaks(List.of(BEFORE_SENDING, AT_COMMIT));
        Asked asked = ask(lane(LONG), redeem("o-1", 10));

        turns.runUntil(asked::answered);

        assertThat(asked.answer()).isEqualTo("REDEEM 13");
        assertThat(ledger.journal()).hasSize(1);
        assertThat(seen.events()).containsExactly("ran again", "ran again", "flushed 1");
    }

    @Test
    void aBatchThatWasCommittedUnheardAnswersAsAReplay() {
        ledger.breaks(List.of(AFTER_COMMIT));
        Lane lane = lane(LONG);
        Asked redeemed = ask(lane, redeem("o-1", 10));
        Asked earned = ask(lane, earn("o-2", "mug 5.00"));

        turns.runUntil(() -> redeemed.answered() && earned.answered());

        assertThat(redeemed.answer()).isEqualTo("replayed REDEEM 13");
        assertThat(earned.answer()).isEqualTo("replayed EARN 14");
        assertThat(ledger.journal()).hasSize(2);
        assertThat(ledger.account(ALICE).lots().points()).isEqualTo(95);
    }

    @Test
    void commandsThatGatherMeanwhileDoNotJoinABatchThatIsRunAgain() {
        ledger.breaks(List.of(AT_COMMIT));
        Lane lane = lane(LONG);
        Asked first = ask(lane, redeem("o-1", 10));
        turns.run();
        Asked second = ask(lane, redeem("o-2", 10));

        turns.runUntil(second::answered);

        assertThat(first.answer()).isEqualTo("REDEEM 13");
        assertThat(second.answer()).isEqualTo("REDEEM 14");
        assertThat(ledger.batches()).containsExactly(1, 1, 1);
    }

    /** As long as nothing was sent, nothing was written; once it was, only repeating the command tells. */
    @Test
    void aLedgerThatStaysAwayIsGivenUpAfterABoundedTime() {
        assertThat(givenUp(BEFORE_SENDING)).isEqualTo("LEDGER_UNAVAILABLE");
        assertThat(givenUp(AT_COMMIT)).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(seen.events()).contains("LEDGER_UNAVAILABLE", "OUTCOME_UNKNOWN");
    }

    @Test
    void whatWasSentOnceStaysUnknownHoweverLaterRunsFail() {
        ledger.breaks(List.of(AT_COMMIT));
        ledger.breaks(Collections.nCopies(100_000, BEFORE_SENDING));
        Asked asked = ask(lane(SHORT), redeem("o-1", 10));

        turns.runUntil(asked::answered);

        assertThat(asked.answer()).isEqualTo("OUTCOME_UNKNOWN");
    }

    @Test
    void aCommandThatWasGivenUpCanBeRepeatedUnderItsKey() {
        ledger.breaks(Collections.nCopies(100_000, AFTER_COMMIT));
        Lane lane = lane(SHORT);
        Asked asked = ask(lane, redeem("o-1", 10));
        turns.runUntil(asked::answered);
        ledger.recovers();

        Asked repeated = ask(lane, redeem("o-1", 10));
        turns.runUntil(repeated::answered);

        assertThat(asked.answer()).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(repeated.answer()).isEqualTo("replayed REDEEM 13");
        assertThat(ledger.journal()).hasSize(1);
    }

    @Test
    void aDefectFailsItsCallerAndNobodyElse() {
        ledger.redeemedOn(ALICE, "o-1", Long.MAX_VALUE);
        Lane lane = lane(LONG);
        Asked broken = ask(lane, redeem("o-1", 1));
        Asked whole = ask(lane, redeem("o-2", 1));

        turns.run();

        assertThat(broken.failure()).isInstanceOf(ArithmeticException.class);
        assertThat(whole.answer()).isEqualTo("REDEEM 13");
    }

    @Test
    void theListenerIsToldBeforeTheCallersAre() {
        List<String> order = new ArrayList<>();
        Lane lane = lane(judged -> {
            order.add("listener");
            return Uni.createFrom().voidItem();
        });
        lane.post(submission(redeem("o-1", 10), null)).subscribe().with(reply -> order.add("caller"));

        turns.run();

        assertThat(order).containsExactly("listener", "caller");
    }

    @Test
    void aListenerThatFailsIsNotTheCallersToSee() {
        Lane lane = lane(judged -> Uni.createFrom().failure(new IllegalStateException("told to")));
        Asked asked = ask(lane, redeem("o-1", 10));

        turns.run();

        assertThat(asked.answer()).isEqualTo("REDEEM 13");
    }

    @Test
    void aListenerThatThrowsIsNotTheCallersToSeeEither() {
        Lane lane = lane(judged -> {
            throw new IllegalStateException("told to");
        });
        Asked asked = ask(lane, redeem("o-1", 10));
        turns.run();
        Asked next = ask(lane, redeem("o-2", 10));
        turns.run();

        assertThat(asked.answer()).isEqualTo("REDEEM 13");
        assertThat(next.answer()).isEqualTo("REDEEM 14");
    }

    @Test
    void aStoreThatThrowsFailsTheBatchAndTheLaneGoesOn() {
        ledger.breaks(List.of(THROWING));
        Lane lane = lane(LONG);
        Asked asked = ask(lane, redeem("o-1", 10));
        turns.run();
        Asked next = ask(lane, redeem("o-2", 10));
        turns.run();

        assertThat(asked.failure()).isInstanceOf(IllegalStateException.class);
        assertThat(next.answer()).isEqualTo("REDEEM 13");
        assertThat(lane.depth()).isZero();
    }

    /** Keeps what it is told of accounts that were found changed. */
    private static final class Told implements CommitListener {
        final List<Account> found = new ArrayList<>();

        @Override
        public Uni<Void> committed(Judged judged) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> found(List<Account> accounts, Instant at) {
            found.addAll(accounts);
            return Uni.createFrom().voidItem();
        }
    }

    private String givenUp(Mishap mishap) {
        MemoryLedger away = new MemoryLedger(NOW);
        away.breaks(Collections.nCopies(100_000, mishap));
        Lane lane = lane(away, judged -> Uni.createFrom().voidItem(), SHORT);
        Asked asked = ask(lane, redeem("o-1", 10));
        turns.runUntil(asked::answered);
        return asked.answer();
    }

    private static Asked ask(Lane lane, Command command) {
        return Asked.of(lane.post(submission(command, null)));
    }

    private static Submission submission(Command command, @Nullable Long deadlineNanos) {
        return Submission.keyed(command, new IdempotencyKey("key-" + command.hashCode()), deadlineNanos);
    }

    private Lane lane(Duration runAgainFor) {
        return lane(ledger, judged -> Uni.createFrom().voidItem(), runAgainFor);
    }

    private Lane lane(CommitListener listener) {
        return lane(ledger, listener, LONG);
    }

    private Lane lane(LedgerStore store, CommitListener listener, Duration runAgainFor) {
        LaneLimits limits = limits(runAgainFor);
        Flush flush = new Flush(turns, store, Batch::judge, ProgramVersions.only(PROGRAM), seen, limits);
        return new Lane(turns, flush, new Nowhere(), new LastKeys(limits), listener, seen, limits);
    }

    private static LaneLimits limits(Duration runAgainFor) {
        return new LaneLimits(4, 6, runAgainFor, Duration.ofMillis(1), Duration.ofSeconds(1));
    }
}
