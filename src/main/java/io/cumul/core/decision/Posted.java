package io.cumul.core.decision;

import io.cumul.core.account.Account;
import io.cumul.core.account.TierStatus;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import io.cumul.core.ledger.Occasion;
import io.cumul.core.program.Credit;
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

    /**
     * The award of a purchase or an action.
     *
     * @param after the account right after it
     * @param credit what it made of the account's lots
     * @param status the member's tier right after it; absent in a program without tiers
     */
    public static Posted award(
            Account after, Credit credit, Occasion occasion, @Nullable TierStatus status, Explanation explanation) {
        Entry entry = Entry.earned(after, Movement.issue(credit.lots()), occasion)
                .telling(status)
                .extending(credit.extendedTo());
        return new Posted(entry, explanation);
    }
}
