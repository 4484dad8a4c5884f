package io.cumul.posting;

/** Is told what the lanes do, for the meters. Called on lane threads; must not block. */
public interface LaneObserver {
    /**
     * A batch was committed and its callers are about to be answered.
     *
     * @param commands how many it held
     * @param nanos how long its flush took, re-runs included, in nanoseconds
     */
    void flushed(int commands, long nanos);

    /**
     * A part of a flush has ended.
     *
     * @param phase which
     * @param nanos how long it took, in nanoseconds
     */
    void phase(Phase phase, long nanos);

    /** A command left its batch, since another gateway holds its account. */
    void straggled();

    /** A command got no outcome. */
    void unavailable(Unavailability why);

    /** A batch is run again after a fault of the ledger. */
    void ranAgain();

    /** A batch is run again with more stripes of a campaign's budget. */
    void widened();

    /** A batch was split because the ledger did not take its data. */
    void split();

    /** The parts of a flush. */
    enum Phase {
        /** Locking and reading. */
        LOAD,
        /** Judging. */
        DECIDE,
        /** Writing. */
        APPEND,
        /** Committing. */
        COMMIT
    }
}
