package io.cumul.load.bench;

/**
 * A stretch of time, in {@link System#nanoTime()}.
 *
 * @param from its first instant
 * @param to the first instant after it
 */
record Window(long from, long to) {
    /** Holds no instant. */
    static final Window NONE = new Window(0, 0);

    boolean holds(long instant) {
        return instant - from >= 0 && instant - to < 0;
    }
}
