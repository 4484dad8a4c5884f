package io.cumul.checker.judge;

import io.cumul.checker.history.Exchange;
import io.cumul.checker.ledger.Entry;
import io.cumul.checker.ledger.Kept;
import io.cumul.checker.plan.Call;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Between which moments each entry of an account came about. A call that asked for it had begun, and no answer that shows it
 * had come; and since entries have one order, none came about before those that precede it. What is not known is open.
 */
final class Windows {
    private final @Nullable Act[] askedBy;
    private final @Nullable Exchange[] seenBy;
    private final long[] asked;
    private final long[] seen;
    private final long[] earliest;
    private final long[] latest;

    Windows(Dossier dossier) {
        int size = dossier.journal().size() + 2;
        askedBy = new Act[size];
        seenBy = new Exchange[size];
        asked = new long[size];
        seen = new long[size];
        Arrays.fill(seen, Long.MAX_VALUE);
        dossier.acts().forEach(act -> ask(dossier, act));
        dossier.exchanges().forEach(this::see);
        dossier.newProfiles().stream()
                .filter(exchange -> dossier.entry(exchange.version()).isPresent())
                .forEach(exchange -> asked[(int) exchange.version()] = exchange.began());
        dossier.exchanges().stream()
                .filter(exchange -> exchange.call() instanceof Call.Enrol)
                .mapToLong(Exchange::began)
                .min()
                .ifPresent(first -> asked[1] = first);
        earliest = asked.clone();
        latest = seen.clone();
        for (int i = 1; i < size; i++) {
            earliest[i] = Math.max(earliest[i], earliest[i - 1]);
            latest[size - 1 - i] = Math.min(latest[size - 1 - i], latest[size - i]);
        }
    }

    /** How many entries there are. */
    int last() {
        return asked.length - 2;
    }

    /**
     * Whether a version may have been the account's at some moment of a time.
     *
     * @param version 0 for the account that is not there yet
     */
    boolean couldBe(long version, long from, long until) {
        return version >= 0
                && version <= last()
                && (version == 0 || earliest[(int) version] <= until)
                && (version == last() || latest[(int) version + 1] >= from);
    }

    /** The first and the last version, inclusive, that may have been the account's at some moment of a time. */
    long[] possible(long from, long until) {
        int high = below(earliest, until);
        int low = Math.max(0, above(latest, from) - 1);
        return new long[] {low, high};
    }

    /** What contradicts that the entries came about in their order: one that was seen before it or a lower one was asked for. */
    void contradictions(Faults faults) {
        int late = 0;
        for (int version = 1; version <= last(); version++) {
            if (late == 0 || asked[version] > asked[late]) {
                late = version;
            }
            if (seen[version] < asked[late]) {
                faults.add(
                        Promise.ONE_ORDER,
                        "entry %d was seen (%s) before entry %d was asked for (%s)",
                        version,
                        seenBy[version],
                        late,
                        askedBy[late] == null
                                ? "by an enrolment"
                                : askedBy[late].exchanges().getFirst());
            }
        }
    }

    private void ask(Dossier dossier, Act act) {
        Kept kept = dossier.kept(act).orElse(null);
        Long seq = kept == null ? null : kept.seq();
        if (seq == null || seq < 1 || seq > last()) {
            return;
        }
        Entry entry = dossier.journal().get(seq.intValue() - 1);
        if (!entry.wasAskedFor() || (kept.shown() && !entry.freezes())) {
            return;
        }
        // Who asked for what was done already is told of the same entry.
        if (askedBy[seq.intValue()] == null || act.began() < asked[seq.intValue()]) {
            askedBy[seq.intValue()] = act;
            asked[seq.intValue()] = act.began();
        }
    }

    private void see(Exchange exchange) {
        long version = exchange.version();
        if (exchange.done() && version >= 1 && version <= last() && exchange.ended() < seen[(int) version]) {
            seen[(int) version] = exchange.ended();
            seenBy[(int) version] = exchange;
        }
    }

    /** The last version whose earliest moment is not after {@code moment}. */
    private int below(long[] moments, long moment) {
        int low = 0;
        int high = last();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (moments[middle] <= moment) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The first version, 1 or more, whose latest moment is not before {@code moment}. */
    private int above(long[] moments, long moment) {
        int low = 1;
        int high = last() + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (moments[middle] >= moment) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
