package io.cumul.posting;

import io.cumul.posting.Loaded.KeyRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys of a lane's last batches: of as many as a command can have waited for in its queue. A command whose twin was in one
 * of them may have been written already, whatever becomes of the command itself. What the lane's stragglers have come to an end
 * with in the meantime counts too, and what other lanes send, by {@link Twins}. Runs on the lane's thread, but for {@link #enters}.
 */
final class LastKeys {
    private final int most;
    private final Deque<Set<KeyRef>> batches = new ArrayDeque<>();
    private final Twins twins;

    /** The keys of a lane that is alone. */
    LastKeys(LaneLimits limits) {
        this(limits, new Twins());
    }

    /**
     * The keys of one lane of many.
     *
     * @param twins of all lanes
     */
    LastKeys(LaneLimits limits, Twins twins) {
        this.twins = twins;
        // A batch is full, or takes all that waits; and one was under way when the command came.
        this.most = limits.queue() / limits.batch() + 2;
    }

    /** A command enters the lane's queue. Called by any thread. */
    void enters(Waiting waiting) {
        twins.enters(waiting);
    }

    /** A command has left the lane's queue. */
    void leaves(Waiting waiting) {
        twins.leaves(waiting);
    }

    /** A command joins a batch. */
    void joins(Waiting waiting) {
        if (!waiting.joined()) {
            waiting.join();
            twins.sends(waiting);
        }
    }

    /** A batch is about to be flushed. */
    void add(List<Waiting> batch) {
        Set<KeyRef> keys = new HashSet<>();
        batch.forEach(waiting -> note(waiting, keys));
        batches.addLast(keys);
        if (batches.size() > most) {
            batches.removeFirst();
        }
    }

    /** A command has come to its end beside the lane, while its batch was or might have been under way. */
    void addLate(Waiting straggler) {
        if (batches.isEmpty()) {
            batches.addLast(new HashSet<>());
        }
        note(straggler, batches.getLast());
    }

    private static void note(Waiting waiting, Set<KeyRef> keys) {
        KeyRef key = waiting.submission().keyRef();
        if (key != null) {
            keys.add(key);
        }
    }

    /** Whether a command waited behind its twin, or its twin was sent elsewhere meanwhile. */
    boolean hold(Waiting waiting) {
        if (waiting.hasTwinSent()) {
            return true;
        }
        KeyRef key = waiting.submission().keyRef();
        return key != null && batches.stream().anyMatch(keys -> keys.contains(key));
    }
}
