package io.cumul.posting;

import io.cumul.core.program.Program;
import io.cumul.posting.LedgerFault.Kind;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Brings one batch to its end. A batch that fails for a fault of the ledger is run again for a bounded time, which is safe
 * since every key is written in its command's own transaction: what was committed answers as a replay. Only data that the
 * ledger does not take makes a batch split, until the poisonous command stands alone and fails alone.
 */
final class Flush {
    private final Executor turns;
    private final LedgerStore store;
    private final Supplier<Program> program;
    private final LaneObserver observer;
    private final LaneLimits limits;

    Flush(Executor turns, LedgerStore store, Supplier<Program> program, LaneObserver observer, LaneLimits limits) {
        this.turns = turns;
        this.store = store;
        this.program = program;
        this.observer = observer;
        this.limits = limits;
    }

    /** Runs a batch, in one part unless it had to be split. */
    Uni<List<Part>> run(List<Waiting> batch) {
        return run(batch, System.nanoTime() + limits.runAgainFor().toNanos(), false);
    }

    private Uni<List<Part>> run(List<Waiting> batch, long until, boolean sentBefore) {
        List<Submission> submissions = batch.stream().map(Waiting::submission).toList();
        // Deferred, here and for the listener, so that what throws is a failure too: a lane must always come to its
        // next turn.
        return Uni.createFrom()
                .deferred(() -> store.flush(submissions, loaded -> Batch.judge(submissions, loaded, program.get())))
                .map(judged -> List.<Part>of(new Part.Committed(batch, judged)))
                .onFailure(LedgerFault.class)
                .recoverWithUni(failure -> recover(batch, until, sentBefore, failure));
    }

    private Uni<List<Part>> recover(List<Waiting> batch, long until, boolean sentBefore, LedgerFault fault) {
        boolean sent = sentBefore || fault.sent();
        if (fault.kind() == Kind.DATA) {
            return batch.size() == 1
                    ? Uni.createFrom().item(List.of(new Part.Poisonous(batch, fault)))
                    : split(batch, until, sent);
        }
        if (System.nanoTime() - until > 0) {
            Unavailability why = sent ? Unavailability.OUTCOME_UNKNOWN : Unavailability.LEDGER_UNAVAILABLE;
            return Uni.createFrom().item(List.of(new Part.Unanswered(batch, why)));
        }
        observer.ranAgain();
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(limits.runAgainPause())
                .emitOn(turns)
                .flatMap(pause -> run(batch, until, sent));
    }

    private Uni<List<Part>> split(List<Waiting> batch, long until, boolean sent) {
        observer.split();
        int half = batch.size() / 2;
        return run(batch.subList(0, half), until, sent)
                .flatMap(first -> run(batch.subList(half, batch.size()), until, sent)
                        .map(second -> {
                            List<Part> parts = new ArrayList<>(first);
                            parts.addAll(second);
                            return parts;
                        }));
    }

    /** A batch, or a part of one that was split, at its end. */
    sealed interface Part {
        /** The commands of the part. */
        List<Waiting> batch();

        /** Lets the listener take note; completes in any case. */
        default Uni<Void> listen(CommitListener listener) {
            return Uni.createFrom().voidItem();
        }

        /** Tells every caller. */
        void answer(LaneObserver observer);

        /** The part was committed. */
        record Committed(List<Waiting> batch, Judged judged) implements Part {
            @Override
            public Uni<Void> listen(CommitListener listener) {
                return Uni.createFrom()
                        .deferred(() -> listener.committed(judged))
                        .onFailure()
                        .recoverWithNull();
            }

            @Override
            public void answer(LaneObserver observer) {
                for (int i = 0; i < batch.size(); i++) {
                    batch.get(i).answer(judged.replies().get(i));
                }
            }
        }

        /** The ledger could not be brought to answer. */
        record Unanswered(List<Waiting> batch, Unavailability why) implements Part {
            @Override
            public void answer(LaneObserver observer) {
                batch.forEach(waiting -> {
                    observer.unavailable(why);
                    waiting.unavailable(why);
                });
            }
        }

        /** The ledger does not take the command: a defect. */
        record Poisonous(List<Waiting> batch, LedgerFault fault) implements Part {
            @Override
            public void answer(LaneObserver observer) {
                batch.forEach(waiting -> waiting.caller().fail(fault));
            }
        }
    }
}
