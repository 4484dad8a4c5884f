package io.cumul.jobs;

import java.time.Duration;

/** Is told what the jobs do, for the meters. Must not block. */
public interface JobObserver {
    /** A job's command has come to its end. */
    void posted(String job, Result result);

    /** How far a job is behind: the age of the oldest work it sees, zero if there is none. */
    void behind(String job, Duration lag);

    /** What came of a job's command. */
    enum Result {
        /** It acted. */
        DONE,
        /** There was nothing to do any more. */
        NOTHING,
        /** It was refused, which is final. */
        REFUSED,
        /** It got no outcome, and is posted again. */
        UNAVAILABLE,
        /** A defect. */
        FAILED
    }
}
