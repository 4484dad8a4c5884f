package io.cumul.wiring;

import io.cumul.config.CumulConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Checks durations and the relations between settings; single numbers are checked where they are declared. */
final class ConfigRelations {
    private static final Duration MONTH = Duration.ofDays(30);

    private final List<String> faults = new ArrayList<>();

    private ConfigRelations() {}

    /** Every fault as a sentence that names its settings; empty if there is none. */
    static List<String> faults(CumulConfig config) {
        ConfigRelations check = new ConfigRelations();
        check.lanes(config.lanes());
        check.cache(config.cache());
        check.range("cumul.reads.deadline", config.reads().deadline(), Duration.ofMillis(1), Duration.ofSeconds(30));
        check.range("cumul.outcomes.retention", config.outcomes().retention(), MONTH, Duration.ofDays(36_500));
        check.range("cumul.jobs.turn", config.jobs().turn(), Duration.ofMillis(10), Duration.ofHours(1));
        return check.faults;
    }

    private void lanes(CumulConfig.Lanes lanes) {
        if (lanes.queue() < lanes.batch()) {
            faults.add("cumul.lanes.queue must be at least cumul.lanes.batch.");
        }
        Duration aMilli = Duration.ofMillis(1);
        Duration most = Duration.ofSeconds(30);
        range("cumul.lanes.run-again-for", lanes.runAgainFor(), aMilli, most);
        range("cumul.lanes.run-again-pause", lanes.runAgainPause(), aMilli, lanes.runAgainFor());
        range("cumul.lanes.flush-deadline", lanes.flushDeadline(), aMilli, most);
        range("cumul.lanes.statement-timeout", lanes.statementTimeout(), aMilli, lanes.flushDeadline());
        range("cumul.lanes.lock-timeout", lanes.lockTimeout(), aMilli, lanes.statementTimeout());
        range("cumul.lanes.straggler-wait", lanes.stragglerWait(), aMilli, Duration.ofSeconds(10));
        range("cumul.lanes.straggler-slice", lanes.stragglerSlice(), aMilli, lanes.stragglerWait());
        range("cumul.lanes.idle-in-transaction-timeout", lanes.idleInTransactionTimeout(), aMilli, most);
    }

    private void cache(CumulConfig.Cache cache) {
        if (cache.waiting() < cache.gather()) {
            faults.add("cumul.cache.waiting must be at least cumul.cache.gather.");
        }
        range("cumul.cache.deadline", cache.deadline(), Duration.ofMillis(1), Duration.ofSeconds(1));
        range("cumul.cache.snapshot-ttl", cache.snapshotTtl(), Duration.ofSeconds(1), Duration.ofMinutes(1));
        range("cumul.cache.outcome-ttl", cache.outcomeTtl(), Duration.ofSeconds(1), Duration.ofDays(1));
        range("cumul.cache.breaker-pause", cache.breakerPause(), Duration.ofMillis(1), Duration.ofMinutes(1));
    }

    private void range(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            faults.add(name + " must be from " + text(least) + " to " + text(most) + ", not " + text(value) + ".");
        }
    }

    private static String text(Duration duration) {
        return duration.toMillis() + "ms";
    }
}
