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
 * with in the meantime counts too. Runs on the lane's thread.
 */
final class LastKeys {
    private final int most;
    private final Deque<Set<KeyRef>> batches = new ArrayDeque<>();

    LastKeys(LaneLimits limits) {
        // A batch is full, or takes all that waits; and one was under way when the command came.
        this.most = limits.queue() / limits.batch() + 2;
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

    /** Whether a command waited behind its twin. */
    boolean hold(Waiting waiting) {
        KeyRef key = waiting.submission().keyRef();
        return key != null && batches.stream().anyMatch(keys -> keys.contains(key));
    }
}
