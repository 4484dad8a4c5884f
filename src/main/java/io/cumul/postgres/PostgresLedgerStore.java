package io.cumul.postgres;

import io.cumul.posting.Judged;
import io.cumul.posting.LedgerStore;
import io.cumul.posting.Loaded;
import io.cumul.posting.Submission;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** A lane's flushes in PostgreSQL, each one transaction over the lane's held session. */
public final class PostgresLedgerStore implements LedgerStore {
    private final LaneSession lane;
    private final LaneSettings settings;
    private final Executor turns;

    /**
     * A store for one lane.
     *
     * @param turns the lane's event loop, on which every flush begins and ends
     */
    public PostgresLedgerStore(SessionFactory sessions, LaneSettings settings, Executor turns) {
        this.lane = new LaneSession(sessions, settings);
        this.settings = settings;
        this.turns = turns;
    }

    @Override
    public Uni<Judged> flush(List<Submission> submissions, Function<Loaded, Judged> judge) {
        Attempt attempt = new Attempt(submissions, judge);
        return lane.get()
                .flatMap(attempt::run)
                .ifNoItem()
                .after(settings.flushDeadline())
                .fail()
                .emitOn(turns)
                .onFailure()
                .call(this::tidy)
                .onFailure()
                .transform(attempt::fault);
    }

    /**
     * A connection that did not survive is given up. One that did not answer in time is not closed but left alone: a
     * transaction may still be open on it, and the pool must not hand it to anybody; the server's own timeouts end it.
     */
    private Uni<Void> tidy(Throwable failure) {
        if (failure instanceof TimeoutException) {
            lane.forget();
            return Uni.createFrom().voidItem();
        }
        return Faults.connectionSurvives(failure) || failure instanceof Defect
                ? Uni.createFrom().voidItem()
                : lane.close().onFailure().recoverWithNull();
    }

    /** One run of a batch. */
    private static final class Attempt {
        private final List<Submission> submissions;
        private final Function<Loaded, Judged> judge;
        private boolean sent;

        Attempt(List<Submission> submissions, Function<Loaded, Judged> judge) {
            this.submissions = submissions;
            this.judge = judge;
        }

        Uni<Judged> run(StatelessSession session) {
            return session.withTransaction(transaction ->
                    BatchLoad.load(session, submissions).map(this::judge).flatMap(judged -> append(session, judged)));
        }

        Throwable fault(Throwable failure) {
            return failure instanceof Defect wrapped ? wrapped.defect : Faults.of(failure, sent);
        }

        private Judged judge(Loaded loaded) {
            try {
                return judge.apply(loaded);
            } catch (RuntimeException defect) {
                throw new Defect(defect);
            }
        }

        private Uni<Judged> append(StatelessSession session, Judged judged) {
            if (judged.writesNothing()) {
                return Uni.createFrom().item(judged);
            }
            sent = true;
            return BatchAppend.append(session, judged).replaceWith(judged);
        }
    }

    /** A broken assertion of our own, which running again does not mend. */
    private static final class Defect extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final RuntimeException defect;

        Defect(RuntimeException defect) {
            super(defect);
            this.defect = defect;
        }
    }
}
