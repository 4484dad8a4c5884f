package io.cumul.posting;

import io.cumul.posting.Loaded.KeyRef;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Commands under one key that meet in different lanes of a gateway: the doubt lane and the account's own. One that waits in a
 * queue, and may be dropped there for its deadline, is told when its twin is sent to the ledger: from then on nobody can promise
 * that nothing is written under its key. Used by all lanes at once.
 */
final class Twins {
    private final Map<KeyRef, Set<Waiting>> queued = new ConcurrentHashMap<>();
    private final Map<KeyRef, Integer> underWay = new ConcurrentHashMap<>();

    /** A command enters a queue. Only one that may be dropped there need be told anything. */
    void enters(Waiting command) {
        KeyRef key = command.submission().keyRef();
        if (key == null || command.submission().deadlineNanos() == null) {
            return;
        }
        queued.compute(key, (same, twins) -> {
            Set<Waiting> all = twins == null ? ConcurrentHashMap.newKeySet() : twins;
            all.add(command);
            return all;
        });
        // After it can be found: whoever is sent from now on finds it, and whoever was before is found here.
        if (underWay.containsKey(key)) {
            command.twinSent();
        }
    }

    /** A command has left its queue. */
    void leaves(Waiting command) {
        KeyRef key = command.submission().keyRef();
        if (key != null && command.submission().deadlineNanos() != null) {
            queued.computeIfPresent(key, (same, twins) -> {
                twins.remove(command);
                return twins.isEmpty() ? null : twins;
            });
        }
    }

    /** A command is about to be sent for the first time; it is under way until its caller is told something. */
    void sends(Waiting command) {
        KeyRef key = command.submission().keyRef();
        if (key == null) {
            return;
        }
        underWay.merge(key, 1, Integer::sum);
        command.whenTold(() -> underWay.computeIfPresent(key, (same, many) -> many == 1 ? null : many - 1));
        Set<Waiting> twins = queued.get(key);
        if (twins != null) {
            twins.forEach(Waiting::twinSent);
        }
    }
}
