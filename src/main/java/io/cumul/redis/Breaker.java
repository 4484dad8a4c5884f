package io.cumul.redis;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Leaves Redis alone after a number of failures in a row: for a pause every call is turned away, then one is let through on
 * trial, and so on once in a pause until one succeeds. Time is an argument, in nanoseconds as {@link System#nanoTime}.
 */
final class Breaker {
    private final int bound;
    private final long pauseNanos;
    /** Failures in a row; the breaker is open from the bound on. */
    private final AtomicInteger failures = new AtomicInteger();
    /** When the pause began; of no meaning while the breaker is closed. */
    private final AtomicLong pausedAt = new AtomicLong();

    Breaker(int failures, Duration pause) {
        this.bound = failures;
        this.pauseNanos = pause.toNanos();
    }

    /** Whether calls are turned away, but for a trial now and then. */
    boolean open() {
        return failures.get() >= bound;
    }

    /** Whether a call may be tried now. */
    boolean admits(long nanos) {
        if (!open()) {
            return true;
        }
        long since = pausedAt.get();
        // A trial begins a new pause at once, so that it is one call alone, and another is due even if it never ends.
        return nanos - since >= pauseNanos && pausedAt.compareAndSet(since, nanos);
    }

    /** Notes a success; says whether it has closed the breaker. */
    boolean succeeded() {
        return failures.get() > 0 && failures.getAndSet(0) >= bound;
    }

    /** Notes a failure; says whether it has opened the breaker. */
    boolean failed(long nanos) {
        pausedAt.set(nanos);
        return failures.incrementAndGet() == bound;
    }
}
