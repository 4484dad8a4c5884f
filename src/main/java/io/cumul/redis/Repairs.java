package io.cumul.redis;

import io.cumul.core.account.AccountId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Snapshots that could not be written, waiting for Redis to answer again; bounded, the one that waits longest is dropped. One
 * that has waited for as long as a snapshot lives is done with: whatever older one stood in Redis is gone as well.
 */
final class Repairs {
    private final int bound;
    private final long lifeNanos;
    private final Map<AccountId, Due> waiting = new LinkedHashMap<>();
    private volatile boolean empty = true;

    /** At most {@code bound} of them, each for {@code life}. */
    Repairs(int bound, Duration life) {
        this.bound = bound;
        this.lifeNanos = life.toNanos();
    }

    /** Takes in what could not be written; of two snapshots of an account the later one. */
    synchronized void add(List<Due> failed) {
        for (Due due : failed) {
            AccountId accountId = due.snapshot.accountId();
            Due held = waiting.remove(accountId);
            waiting.put(accountId, held != null && held.snapshot.version() > due.snapshot.version() ? held : due);
            if (waiting.size() > bound) {
                waiting.remove(waiting.keySet().iterator().next());
            }
        }
        empty = waiting.isEmpty();
    }

    /** How many wait. */
    synchronized int size() {
        return waiting.size();
    }

    /** Hands out up to {@code most} that are still of use, those that wait longest first. */
    List<Due> take(int most, long nanos) {
        // Nearly always: so no look need wait here for another thread's.
        return empty ? List.of() : takeWaiting(most, nanos);
    }

    private synchronized List<Due> takeWaiting(int most, long nanos) {
        List<Due> taken = new ArrayList<>();
        Iterator<Due> next = waiting.values().iterator();
        while (next.hasNext() && taken.size() < most) {
            Due due = next.next();
            next.remove();
            if (left(due, nanos).isPositive()) {
                taken.add(due);
            }
        }
        empty = waiting.isEmpty();
        return taken;
    }

    /** How long a snapshot taken out at {@code nanos} may be believed: no longer than if it had been written when due. */
    Duration left(Due due, long nanos) {
        return Duration.ofNanos(lifeNanos - (nanos - due.sinceNanos));
    }

    /**
     * A snapshot to be written.
     *
     * @param snapshot the snapshot
     * @param sinceNanos when it should have been written
     */
    record Due(Snapshot snapshot, long sinceNanos) {}
}
