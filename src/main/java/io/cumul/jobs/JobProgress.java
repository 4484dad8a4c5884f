package io.cumul.jobs;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** How far each job has come, known to all replicas. */
public interface JobProgress {
    /** Where a job goes on; empty at its beginning. */
    Uni<String> cursor(String job);

    /**
     * Takes a job's turn.
     *
     * @param every the least time since its last turn on any replica
     * @return whether the turn is the caller's
     */
    Uni<Boolean> take(String job, Duration every);

    /** Notes where a job goes on. */
    Uni<Void> move(String job, String cursor);
}
