package io.cumul.jobs;

import io.smallrye.mutiny.Uni;

/** Work that is done page by page, on whichever replica has the turn. */
public interface Job {
    /** The job's name, as its progress and its meters have it. */
    String name();

    /**
     * Does one page, if there is any and no other replica has just had its turn.
     *
     * @return completes when the page is done; fails if the ledger cannot be reached, and then the page is done another time
     */
    Uni<Void> turn();
}
