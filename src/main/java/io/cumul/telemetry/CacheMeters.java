package io.cumul.telemetry;

import io.cumul.posting.BalanceCheck;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/** Counts what comes of the cache: {@code cumul_cache_*}. */
public final class CacheMeters {
    private final MeterRegistry registry;
    private final Map<BalanceCheck, Counter> checks = new EnumMap<>(BalanceCheck.class);
    private final Counter hits;
    private final Counter misses;
    private final Counter unreached;
    private final Counter fills;
    private final Counter writeFailures;
    private final DistributionSummary gathers;
    private final Timer trips;
    private final Timer writes;
    private final Timer ages;

    /** Meters in the given registry. */
    public CacheMeters(MeterRegistry registry) {
        this.registry = registry;
        for (BalanceCheck check : BalanceCheck.values()) {
            checks.put(
                    check,
                    Counter.builder("cumul.cache.checks")
                            .description("Commands, by what a look at the cache said before they went to the ledger")
                            .tag("check", check.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        hits = looks(registry, "hit");
        misses = looks(registry, "miss");
        unreached = looks(registry, "unreached");
        fills = Counter.builder("cumul.cache.fills")
                .description("Rows read from the ledger and written to the cache")
                .register(registry);
        writeFailures = Counter.builder("cumul.cache.write.failures")
                .description("Write-throughs, repairs and fills that were not written, or not known to be")
                .register(registry);
        gathers = DistributionSummary.builder("cumul.cache.gather")
                .description("Looks that travelled in one round trip")
                .baseUnit("looks")
                .register(registry);
        trips = timer(registry, "cumul.cache.look", "Time of a round trip of looks that was answered");
        writes = timer(registry, "cumul.cache.write", "Time in which a batch was written through");
        ages = timer(
                registry, "cumul.cache.age", "How long ago a snapshot that was found was last known to be current");
    }

    /**
     * Shows the repairs that wait, {@code cumul_cache_repairs}, and the breaker, {@code cumul_cache_breaker}: 1 while Redis is
     * left alone.
     */
    public void watch(IntSupplier repairs, BooleanSupplier breaker) {
        // Held by the registry, since nobody else holds what asks for the figures.
        Gauge.builder("cumul.cache.repairs", repairs, IntSupplier::getAsInt)
                .description("Accounts that wait for their snapshot to be written")
                .strongReference(true)
                .register(registry);
        Gauge.builder("cumul.cache.breaker", breaker, open -> open.getAsBoolean() ? 1 : 0)
                .description("1 while Redis is left alone after failures in a row, else 0")
                .strongReference(true)
                .register(registry);
    }

    /** A command was checked against its account's snapshot. */
    public void checked(BalanceCheck check) {
        Objects.requireNonNull(checks.get(check)).increment();
    }

    /** A look found a snapshot that was current so many microseconds ago. */
    public void hit(long ageMicros) {
        hits.increment();
        ages.record(ageMicros, TimeUnit.MICROSECONDS);
    }

    /** A look was answered without a snapshot. */
    public void miss() {
        misses.increment();
    }

    /** A look was not answered in time, or not tried. */
    public void unreached() {
        unreached.increment();
    }

    /** So many looks were answered in one round trip. */
    public void looked(int looks, long nanos) {
        gathers.record(looks);
        trips.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** A row read from the ledger was written. */
    public void filled() {
        fills.increment();
    }

    /** A batch was written through. */
    public void wroteThrough(long nanos) {
        writes.record(nanos, TimeUnit.NANOSECONDS);
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

    private static Timer timer(MeterRegistry registry, String name, String description) {
        return Timer.builder(name)
                .description(description)
                .publishPercentileHistogram()
                .register(registry);
    }
}
