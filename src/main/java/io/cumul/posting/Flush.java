package io.cumul.posting;

import io.cumul.core.account.Account;
import io.cumul.core.program.Program;
import io.cumul.posting.LedgerFault.Kind;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Brings one batch to its end. A batch that fails for a fault of the ledger is run again for a bounded time, which is safe
 * since every key is written in its command's own transaction: what was committed answers as a replay. Only data that the
 * ledger does not take makes a batch split, until the poisonous command stands alone and fails alone; a key that is taken again
 * and again is such data. A batch that lacks a version of the program, or stripes of a budget, is run again with them.
 */
final class Flush {
    private final Executor turns;
    private final LedgerStore store;
    private final Judge judge;
    private final ProgramVersions versions;
    private final LaneObserver observer;
    private final LaneLimits limits;
    private final Stakes stakes = new Stakes();

    Flush(
            Executor turns,
            LedgerStore store,
            Judge judge,
            ProgramVersions versions,
            LaneObserver observer,
            LaneLimits limits) {
        this.turns = turns;
        this.store = store;
        this.judge = judge;
        this.versions = versions;
        this.observer = observer;
        this.limits = limits;
    }

    /** Runs a batch, in one part unless it had to be split. */
    Uni<List<Part>> run(List<Waiting> batch) {
        return run(Attempt.first(batch, System.nanoTime() + limits.runAgainFor().toNanos()));
    }

    private Uni<List<Part>> run(Attempt attempt) {
        // Deferred, here and for the listener, so that what throws is a failure too: a lane must always come to its
        // next turn.
        return Uni.createFrom()
                .deferred(() -> flush(attempt))
                .map(List::<Part>of)
                .onFailure(Lacking.class)
                .recoverWithUni(lacking -> provide(attempt, (Lacking) lacking))
                .onFailure(LedgerFault.class)
                .recoverWithUni(fault -> recover(attempt, (LedgerFault) fault));
    }

    private Uni<Part.Committed> flush(Attempt attempt) {
        Program program = versions.current();
        List<Submission> submissions = attempt.submissions();
        Set<String> budgets = new HashSet<>(attempt.budgets());
        budgets.addAll(stakes.of(submissions, program));
        Needs needs = new Needs(
                submissions,
                program.latest().programId(),
                budgets,
                attempt.whole(),
                stakes.paidMatters(program),
                stakes.takesPayments(program));
        List<Account> unheard = new ArrayList<>();
        return store.flush(needs, loaded -> {
                    stakes.heard(loaded.now());
                    if (loaded.published() > program.latest().version()) {
                        throw new Lacking.Version(loaded.published());
                    }
                    Judged judged = judge.judge(submissions, loaded, program);
                    unheard.addAll(Unheard.of(attempt.batch(), judged, loaded));
                    return judged;
                })
                .map(judged -> new Part.Committed(attempt.batch(), judged, unheard));
    }

    /** Nothing was written, and what is lacking is named: it is fetched, or locked, and the batch begins anew. */
    private Uni<List<Part>> provide(Attempt attempt, Lacking lacking) {
        return switch (lacking) {
            case Lacking.Stripes stripes -> {
                observer.widened();
                yield run(attempt.with(stripes));
            }
            case Lacking.Version version ->
                versions.reach(version.number())
                        .onFailure()
                        .transform(failure -> new LedgerFault(Kind.RUN_AGAIN, false, failure))
                        .emitOn(turns)
                        .flatMap(reached -> again(attempt, version));
        };
    }

    private Uni<List<Part>> again(Attempt attempt, Lacking.Version version) {
        boolean reached = versions.current().latest().version() >= version.number();
        return reached ? run(attempt) : Uni.createFrom().failure(new LedgerFault(Kind.RUN_AGAIN, false, version));
    }

    private Uni<List<Part>> recover(Attempt attempt, LedgerFault fault) {
        List<Waiting> batch = attempt.batch();
        if (fault.sent()) {
            batch.forEach(Waiting::mayBeWritten);
        }
        if (fault.kind() == Kind.DATA || (fault.kind() == Kind.TAKEN && attempt.collided())) {
            return batch.size() == 1
                    ? Uni.createFrom().item(List.of(new Part.Poisonous(batch, fault)))
                    : split(attempt);
        }
        if (fault.kind() == Kind.HELD) {
            return Uni.createFrom().item(List.of(new Part.Held(batch)));
        }
        if (attempt.overdue()) {
            return Uni.createFrom().item(List.of(new Part.Unanswered(batch)));
        }
        observer.ranAgain();
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(limits.runAgainPause())
                .emitOn(turns)
                .flatMap(pause -> run(fault.kind() == Kind.TAKEN ? attempt.afterCollision() : attempt));
    }

    private Uni<List<Part>> split(Attempt attempt) {
        observer.split();
        List<Waiting> batch = attempt.batch();
        int half = batch.size() / 2;
        return run(attempt.of(batch.subList(0, half)))
                .flatMap(first -> run(attempt.of(batch.subList(half, batch.size())))
                        .map(second -> {
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
