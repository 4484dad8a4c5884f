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
    private final Judge judge;
    private final Supplier<Program> program;
    private final LaneObserver observer;
    private final LaneLimits limits;

    Flush(
            Executor turns,
            LedgerStore store,
            Judge judge,
            Supplier<Program> program,
            LaneObserver observer,
            LaneLimits limits) {
        this.turns = turns;
        this.store = store;
        this.judge = judge;
        this.program = program;
        this.observer = observer;
        this.limits = limits;
    }

    /** Runs a batch, in one part unless it had to be split. */
    Uni<List<Part>> run(List<Waiting> batch) {
        return run(batch, System.nanoTime() + limits.runAgainFor().toNanos());
    }

    private Uni<List<Part>> run(List<Waiting> batch, long until) {
        List<Submission> submissions = batch.stream().map(Waiting::submission).toList();
        // Deferred, here and for the listener, so that what throws is a failure too: a lane must always come to its
        // next turn.
        return Uni.createFrom()
                .deferred(() -> store.flush(submissions, loaded -> judge.judge(submissions, loaded, program.get())))
                .map(judged -> List.<Part>of(new Part.Committed(batch, judged)))
                .onFailure(LedgerFault.class)
                .recoverWithUni(failure -> recover(batch, until, failure));
    }

    private Uni<List<Part>> recover(List<Waiting> batch, long until, LedgerFault fault) {
        if (fault.sent()) {
            batch.forEach(Waiting::mayBeWritten);
        }
        if (fault.kind() == Kind.DATA) {
            return batch.size() == 1
                    ? Uni.createFrom().item(List.of(new Part.Poisonous(batch, fault)))
                    : split(batch, until);
        }
        if (fault.kind() == Kind.HELD) {
            return Uni.createFrom().item(List.of(new Part.Held(batch)));
        }
        if (System.nanoTime() - until > 0) {
            return Uni.createFrom().item(List.of(new Part.Unanswered(batch)));
        }
        observer.ranAgain();
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(limits.runAgainPause())
                .emitOn(turns)
                .flatMap(pause -> run(batch, until));
    }

    private Uni<List<Part>> split(List<Waiting> batch, long until) {
        observer.split();
        int half = batch.size() / 2;
        return run(batch.subList(0, half), until)
                .flatMap(first -> run(batch.subList(half, batch.size()), until).map(second -> {
                    List<Part> parts = new ArrayList<>(first);
                    parts.addAll(second);
                    return parts;
                }));
    }

    /** How a batch is judged. */
    interface Judge {
        /** Judges the submissions by what was loaded. */
        Judged judge(List<Submission> submissions, Loaded loaded, Program program);
    }
}
