package io.cumul.checker.judge;

import io.cumul.checker.history.Exchange;
import io.cumul.checker.plan.Call;
import java.time.Duration;

/** Holds the version of every read against what there was and what was asked for. */
final class FreshnessRule implements Rule {
    /** A snapshot lives a minute at most; the rest is for reading it and for sharing that. */
    private static final long STALE = Duration.ofSeconds(65).toNanos();

    @Override
    public void judge(Dossier dossier, Faults faults) {
        for (Exchange exchange : dossier.exchanges()) {
            if (exchange.done()) {
                long bound = switch (exchange.call()) {
                    case Call.Balance balance -> STALE;
                    case Call.Account account -> STALE;
                    case Call.Statement statement -> 0;
                    case Call.Enrol enrol -> 0;
                    // A replay shows what was: the order of entries is judged elsewhere.
                    case Call.Keyed keyed -> Long.MAX_VALUE;
                };
                judge(dossier, exchange, bound, faults);
            }
        }
    }

    private static void judge(Dossier dossier, Exchange exchange, long bound, Faults faults) {
        long version = exchange.version();
        faults.unless(
                version >= exchange.minVersion(), Promise.READS_ARE_NEW, "older than was asked for: %s", exchange);
        if (dossier.entry(version).isEmpty()) {
            // Another rule says so.
            return;
        }
        long from = bound == Long.MAX_VALUE ? Long.MIN_VALUE : exchange.began() - bound;
        faults.unless(
                dossier.windows().couldBe(version, from, exchange.ended()),
                Promise.READS_ARE_NEW,
                "a version that was not there then, or no more: %s",
                exchange);
    }
}
