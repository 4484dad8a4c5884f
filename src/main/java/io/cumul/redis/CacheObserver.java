package io.cumul.redis;

/** Is told what comes of the cache, for the meters. Called on event loops; must not block. */
public interface CacheObserver {
    /**
     * A look found the account's snapshot.
     *
     * @param ageMicros how long ago the account was last known to be so, in microseconds, zero or more
     */
    void hit(long ageMicros);

    /** A look was answered, but there was no snapshot, or none that could be read. */
    void miss();

    /** A look was not answered in time, or not even tried. */
    void unreached();

    /**
     * A round trip of looks was answered.
     *
     * @param looks how many travelled together
     * @param nanos how long it took
     */
    void looked(int looks, long nanos);

    /** A row that was read from the ledger was written. */
    void filled();

    /**
     * The snapshots of a batch were written.
     *
     * @param nanos how long it took
     */
    void wroteThrough(long nanos);

    /** A fill, a write-through of a batch or a repair was not written, or not known to be. */
    void writeFailed();
}
