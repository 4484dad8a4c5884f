package io.cumul.core.decision;

import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.program.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * An entry to be appended, with the explanation that is kept beside it.
 *
 * @param entry the entry
 * @param explanation why the award is what it is; present exactly for an EARN
 */
public record Posted(Entry entry, @Nullable Explanation explanation) {
    /**
     * @throws IllegalStateException if an award is unexplained, or explained with another sum: a defect
     */
    public Posted {
        if ((entry.kind() == EntryKind.EARN) != (explanation != null)) {
            throw new IllegalStateException("an EARN and nothing else has an explanation: " + entry);
        }
        if (explanation != null && explanation.points() != entry.points()) {
            throw new IllegalStateException("hits sum to " + explanation.points() + ", not to " + entry.points());
        }
    }

    /** An entry that needs no explanation. */
    public static Posted plain(Entry entry) {
        return new Posted(entry, null);
    }
}
