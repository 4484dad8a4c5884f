package io.cumul.posting;

import io.smallrye.mutiny.subscription.UniEmitter;

/** A command in a lane, and the caller who waits for its reply. Belongs to one lane's thread at a time. */
final class Waiting {
    private final Submission submission;
    private final UniEmitter<? super Reply> caller;
    private boolean joined;
    private boolean sent;

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
            case Reply.Settled settled -> caller.complete(settled);
            case Reply.Enrolled enrolled -> caller.complete(enrolled);
            case Reply.Unavailable unavailable -> caller.complete(unavailable);
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
        caller.complete(new Reply.Unavailable(told));
    }

    /** Tells the caller of a defect. */
    void fail(Throwable defect) {
        caller.fail(defect);
    }
}
