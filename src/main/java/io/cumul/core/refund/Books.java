package io.cumul.core.refund;

import io.cumul.core.account.Account;
import io.cumul.core.account.Lot;
import io.cumul.core.account.Lots;
import io.cumul.core.decision.Lapse;
import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.Book;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import io.cumul.core.ledger.Occasion;
import java.time.Instant;
import java.util.List;

/** The entries of one refund, and the account as they leave it. */
final class Books {
    private final Occasion occasion;
    private final Details step;
    private final long before;
    private Lapse lapse;

    /**
     * Begins where time has left the account.
     *
     * @param step what each step says of the refund that it belongs to
     */
    Books(Lapse lapse, Occasion occasion, Details step) {
        this.lapse = lapse;
        this.occasion = occasion;
        this.step = step;
        before = lapse.account().version();
    }

    /** Moves lots from one book to another, which leaves the account as it is given; nothing is posted for none. */
    void move(EntryKind kind, Book from, Book to, List<Lot> lots, Account left) {
        if (!lots.isEmpty()) {
            Account after = left.next(lapse.now());
            Entry entry = Entry.moved(kind, after, Movement.of(from, to, lots), occasion);
            lapse = lapse.then(after, entry.with(step));
        }
    }

    Account account() {
        return lapse.account();
    }

    Lots lots() {
        return lapse.account().lots();
    }

    Instant now() {
        return lapse.now();
    }

    Occasion occasion() {
        return occasion;
    }

    Lapse lapse() {
        return lapse;
    }

    /** Number of the first of the refund's entries. */
    long firstSeq() {
        return before + 1;
    }

    /** Points that the refund's entries of a kind have moved so far. */
    long moved(EntryKind kind) {
        return lapse.entries().stream()
                .map(Posted::entry)
                .filter(entry -> entry.seq() > before && entry.kind() == kind)
                .mapToLong(Entry::points)
                .sum();
    }
}
