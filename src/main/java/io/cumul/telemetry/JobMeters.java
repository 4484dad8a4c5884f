package io.cumul.telemetry;

import io.cumul.jobs.JobObserver;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what the jobs beside the traffic do: {@code cumul_job_*}. */
public final class JobMeters implements JobObserver {
    private final MeterRegistry registry;
    private final Map<String, AtomicLong> lags = new ConcurrentHashMap<>();

    /** Meters in the given registry. */
    public JobMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void posted(String job, Result result) {
        Counter.builder("cumul.job.commands")
                .description("Commands that a job has posted")
                .tag("job", job)
                .tag("result", result.name().toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
    }

    @Override
    public void behind(String job, Duration lag) {
        lags.computeIfAbsent(job, this::gauge).set(lag.toMillis());
    }

    private AtomicLong gauge(String job) {
        AtomicLong millis = new AtomicLong();
        TimeGauge.builder("cumul.job.behind", () -> millis, TimeUnit.MILLISECONDS)
                .description("Age of the oldest work that a job sees")
                .tag("job", job)
                .register(registry);
        return millis;
    }
}
