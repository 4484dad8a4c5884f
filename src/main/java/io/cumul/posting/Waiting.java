package io.cumul.posting;

import io.smallrye.mutiny.subscription.UniEmitter;
import org.jspecify.annotations.Nullable;

/** A command in a lane, and the caller who waits for its reply. Belongs to one lane's thread at a time. */
final class Waiting {
    private final Submission submission;
    private final UniEmitter<? super Reply> caller;
    private boolean joined;
    private boolean sent;
    private volatile boolean twinSent;
    private volatile @Nullable Runnable whenTold;

    Waiting(Submission submission, UniEmitter<? super Reply> caller) {
        this.submission = submission;
        this.caller = caller;
    }

    Submission submission() {
        return submission;
    }

    /** It is part of a batch now, and its deadline has been met. */
    void join() {
        joined = true;
    }

    /** Whether it is part of a batch already. */
    boolean joined() {
        return joined;
    }

    /** Its twin was sent to the ledger from another lane while it waited. Called by any thread. */
    void twinSent() {
        twinSent = true;
    }

    /** Whether its twin was. */
    boolean hasTwinSent() {
        return twinSent;
    }

    /** What is done once the caller was told something, whatever it is. */
    void whenTold(Runnable done) {
        whenTold = done;
    }

    /** Whether it is too late at {@code nanos} for it to join its first batch. */
    boolean overdue(long nanos) {
        return !joined && submission.overdue(nanos);
    }

    /**
     * A run that may have written it has failed, and what is left of that run may yet be committed: from now on nobody can
     * promise that nothing is written, wherever the command goes from here.
     */
    void mayBeWritten() {
        sent = true;
    }

    /** Whether a run that may have written it has failed. */
    boolean maybeWritten() {
        return sent;
    }

    /** Tells the caller, unless the command goes on elsewhere. */
    void answer(Reply reply) {
        switch (reply) {
            case Reply.Defective(RuntimeException defect) -> fail(defect);
            case Reply.Onward onward -> {}
            case Reply.Settled settled -> tell(settled);
            case Reply.Enrolled enrolled -> tell(enrolled);
            case Reply.Unavailable unavailable -> tell(unavailable);
        }
    }

    /**
     * Tells the caller, and the observer, that there is no outcome.
     *
     * @param why the reason, if nothing was written; else the outcome is unknown
     */
    void unavailable(Unavailability why, LaneObserver observer) {
        Unavailability told = sent ? Unavailability.OUTCOME_UNKNOWN : why;
        observer.unavailable(told);
        tell(new Reply.Unavailable(told));
    }

    /** Tells the caller of a defect. */
    void fail(Throwable defect) {
        end();
        caller.fail(defect);
    }

    private void tell(Reply reply) {
        end();
        caller.complete(reply);
    }

    private void end() {
        Runnable done = whenTold;
        if (done != null) {
            done.run();
        }
    }
}
