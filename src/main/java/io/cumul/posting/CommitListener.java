package io.cumul.posting;

import io.smallrye.mutiny.Uni;

/** Is told of every committed batch before its callers are answered. */
public interface CommitListener {
    /**
     * Takes note of a committed batch.
     *
     * @return completes when done, within the listener's own deadline; a failure is the listener's to log and never the
     *     caller's to see
     */
    Uni<Void> committed(Judged judged);
}
