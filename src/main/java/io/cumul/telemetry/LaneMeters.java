package io.cumul.telemetry;

import io.cumul.posting.LaneObserver;
import io.cumul.posting.PostingLanes;
import io.cumul.posting.Unavailability;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Counts what the lanes do: {@code cumul_lane_*}. */
public final class LaneMeters implements LaneObserver {
    private final MeterRegistry registry;
    private final Timer flushes;
    private final DistributionSummary batches;
    private final Map<Phase, Timer> phases = new EnumMap<>(Phase.class);
    private final Counter stragglers;
    private final Counter runsAgain;
    private final Counter widened;
    private final Counter splits;
    private final Map<Unavailability, Counter> unavailable = new EnumMap<>(Unavailability.class);

    /** Meters in the given registry. */
    public LaneMeters(MeterRegistry registry) {
        this.registry = registry;
        flushes = Timer.builder("cumul.lane.flush")
                .description("Time of a flush from its first statement to its commit, re-runs included")
                .publishPercentileHistogram()
                .register(registry);
        batches = DistributionSummary.builder("cumul.lane.batch")
                .description("Commands of one flush")
                .baseUnit("commands")
                .register(registry);
        for (Phase phase : Phase.values()) {
            phases.put(
                    phase,
                    Timer.builder("cumul.lane.phase")
                            .description("Time of a part of a flush")
                            .tag("phase", phase.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        stragglers = Counter.builder("cumul.lane.stragglers")
                .description("Commands that left their batch, since another gateway held their account")
                .register(registry);
        runsAgain = Counter.builder("cumul.lane.runs.again")
                .description("Batches run again after a fault of the ledger")
                .register(registry);
        widened = Counter.builder("cumul.lane.widened")
                .description("Batches run again with more stripes of a campaign's budget")
                .register(registry);
        splits = Counter.builder("cumul.lane.splits")
                .description("Batches split because the ledger did not take their data")
                .register(registry);
        for (Unavailability why : Unavailability.values()) {
            unavailable.put(
                    why,
                    Counter.builder("cumul.lane.unavailable")
                            .description("Commands that got no outcome")
                            .tag("why", why.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    /**
     * Shows how full the lanes are: {@code cumul_lane_depth} beside {@code cumul_lane_capacity}, and {@code
     * cumul_lane_stragglers_waiting}.
     */
    public void watch(PostingLanes lanes) {
        registry.gauge("cumul.lane.depth", lanes, PostingLanes::depth);
        registry.gauge("cumul.lane.capacity", lanes, PostingLanes::capacity);
        registry.gauge("cumul.lane.stragglers.waiting", lanes, PostingLanes::stragglers);
    }

    @Override
    public void flushed(int commands, long nanos) {
        flushes.record(nanos, TimeUnit.NANOSECONDS);
        batches.record(commands);
    }

    @Override
    public void phase(Phase phase, long nanos) {
        Timer timer = phases.get(phase);
        if (timer != null) {
            timer.record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void straggled() {
        stragglers.increment();
    }

    @Override
    public void unavailable(Unavailability why) {
        Counter counter = unavailable.get(why);
        if (counter != null) {
            counter.increment();
        }
    }

    @Override
    public void ranAgain() {
        runsAgain.increment();
    }

    @Override
    public void widened() {
        widened.increment();
    }

    @Override
    public void split() {
        splits.increment();
    }
}
