package io.cumul.posting;

import io.smallrye.mutiny.Uni;

/** Asks whether the ledger can serve. */
public interface LedgerProbe {
    /** Completes if the ledger answers and its schema is in place; fails with {@link LedgerUnavailable}. */
    Uni<Void> probe();
}
