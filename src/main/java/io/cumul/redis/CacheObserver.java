package io.cumul.redis;

/** Is told what comes of the cache, for the meters. Called on event loops; must not block. */
public interface CacheObserver {
    /** A look found the account's snapshot. */
    void hit();

    /** A look was answered, but there was no snapshot, or none that could be read. */
    void miss();

    /** A look was not answered in time, or not even tried. */
    void unreached();

    /** A fill, a write-through of a batch or a repair was not written, or not known to be. */
    void writeFailed();
}
