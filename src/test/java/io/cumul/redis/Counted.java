package io.cumul.redis;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what a cache tells its observer. */
final class Counted implements CacheObserver {
    final AtomicInteger hits = new AtomicInteger();
    final AtomicInteger misses = new AtomicInteger();
    final AtomicInteger unreached = new AtomicInteger();
    final AtomicInteger writeFailures = new AtomicInteger();

    @Override
    public void hit() {
        hits.incrementAndGet();
    }

    @Override
    public void miss() {
        misses.incrementAndGet();
    }

    @Override
    public void unreached() {
        unreached.incrementAndGet();
    }

    @Override
    public void writeFailed() {
        writeFailures.incrementAndGet();
    }
}
