package io.cumul.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what comes of the cache: {@code cumul_cache_*}. */
public final class CacheMeters {
    private final Counter hits;
    private final Counter misses;
    private final Counter unreached;
    private final Counter writeFailures;

    /** Meters in the given registry. */
    public CacheMeters(MeterRegistry registry) {
        hits = looks(registry, "hit");
        misses = looks(registry, "miss");
        unreached = looks(registry, "unreached");
        writeFailures = Counter.builder("cumul.cache.write.failures")
                .description("Write-throughs and fills that were not written, or not known to be")
                .register(registry);
    }

    /** A look found a snapshot. */
    public void hit() {
        hits.increment();
    }

    /** A look was answered without a snapshot. */
    public void miss() {
        misses.increment();
    }

    /** A look was not answered in time, or not tried. */
    public void unreached() {
        unreached.increment();
    }

    /** Something was not written. */
    public void writeFailed() {
        writeFailures.increment();
    }

    private static Counter looks(MeterRegistry registry, String result) {
        return Counter.builder("cumul.cache.looks")
                .description("Looks at the cache, by what they found")
                .tag("result", result)
                .register(registry);
    }
}
