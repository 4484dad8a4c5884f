package io.cumul.redis;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what a cache tells its observer. */
final class Counted implements CacheObserver {
    final AtomicInteger hits = new AtomicInteger();
    final AtomicInteger misses = new AtomicInteger();
    final AtomicInteger unreached = new AtomicInteger();
    final AtomicInteger trips = new AtomicInteger();
    final AtomicInteger looks = new AtomicInteger();
    final AtomicInteger fills = new AtomicInteger();
    final AtomicInteger writes = new AtomicInteger();
    final AtomicLong ageMicros = new AtomicLong();
    final AtomicInteger writeFailures = new AtomicInteger();

    @Override
    public void hit(long micros) {
        ageMicros.set(micros);
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
    public void looked(int gathered, long nanos) {
        trips.incrementAndGet();
        looks.addAndGet(gathered);
    }

    @Override
    public void filled() {
        fills.incrementAndGet();
    }

    @Override
    public void wroteThrough(long nanos) {
        writes.incrementAndGet();
    }

    @Override
    public void writeFailed() {
        writeFailures.incrementAndGet();
    }
}
