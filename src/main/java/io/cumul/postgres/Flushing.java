package io.cumul.postgres;

import io.cumul.posting.Judged;
import io.cumul.posting.LaneObserver;
import io.cumul.posting.LaneObserver.Phase;
import io.cumul.posting.Loaded;
import io.cumul.posting.Needs;
import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import java.util.function.Function;

/** One run of a batch: begin and load in one round trip, judge, append in a second, commit in a third. */
final class Flushing {
    private final Needs needs;
    private final Function<Loaded, Judged> judge;
    private final Locking locking;
    private final int home;
    private final LaneObserver observer;
    private final Places places = new Places();
    private long phaseBegan = System.nanoTime();
    private boolean sent;
    private boolean rolledBack;

    Flushing(Needs needs, Function<Loaded, Judged> judge, Locking locking, int home, LaneObserver observer) {
        this.needs = needs;
        this.judge = judge;
        this.locking = locking;
        this.home = home;
        this.observer = observer;
    }

    Future<Judged> run(PgConnection connection) {
        phaseBegan = System.nanoTime();
        Future<?> begun = connection.query("BEGIN").execute();
        return begun(begun, BatchLoad.load(connection, needs, locking, home, places))
                .onSuccess(loaded -> ended(Phase.LOAD))
                .map(this::judge)
                .onSuccess(judged -> ended(Phase.DECIDE))
                .compose(judged -> append(connection, judged))
                .onSuccess(judged -> ended(Phase.APPEND))
                .compose(judged -> connection.query("COMMIT").execute().map(judged))
                .onSuccess(judged -> ended(Phase.COMMIT))
                .recover(failure -> rollBack(connection, failure));
    }

    /** Whether the transaction is known to have ended without effect, so that the connection is as good as new. */
    boolean rolledBack() {
        return rolledBack;
    }

    /** What the lane is to make of a failure. */
    Throwable fault(Throwable failure) {
        return failure instanceof Defect wrapped ? wrapped.defect : Faults.of(failure, sent);
    }

    private void ended(Phase phase) {
        long now = System.nanoTime();
        observer.phase(phase, now - phaseBegan);
        phaseBegan = now;
    }

    private static Future<Loaded> begun(Future<?> begun, Future<Loaded> loaded) {
        return Future.all(begun, loaded).map(done -> loaded.result());
    }

    private Judged judge(Loaded loaded) {
        try {
            return judge.apply(loaded);
        } catch (RuntimeException defect) {
            throw new Defect(defect);
        }
    }

    /** Rows are counted before the commit is sent, so a count that is wrong leaves no trace. */
    private Future<Judged> append(PgConnection connection, Judged judged) {
        if (judged.writesNothing()) {
            return CodeDesk.serve(connection, judged, needs.programId());
        }
        sent = true;
        Future<?> appended = BatchAppend.append(connection, judged, places, needs.programId());
        Future<Judged> served = CodeDesk.serve(connection, judged, needs.programId());
        return Future.all(appended, served).map(done -> served.result());
    }

    private Future<Judged> rollBack(PgConnection connection, Throwable failure) {
        return connection
                .query("ROLLBACK")
                .execute()
                .onSuccess(done -> rolledBack = true)
                .transform(ended -> Future.failedFuture(failure));
    }

    /** What the judgement itself threw, which is the lane's to make something of: a fault of the ledger it is not. */
    private static final class Defect extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final RuntimeException defect;

        Defect(RuntimeException defect) {
            super(defect);
            this.defect = defect;
        }
    }
}
