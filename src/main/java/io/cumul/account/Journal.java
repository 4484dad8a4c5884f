package io.cumul.account;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Posted;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Reads an account's entries from the ledger. */
public interface Journal {
    /** The most entries of one page. */
    int MAX_PAGE = 200;

    /**
     * A page of the statement, newest first.
     *
     * @param before only entries numbered below this
     * @param limit 1 to {@link #MAX_PAGE}
     * @return empty if there are none; fails with {@link io.cumul.posting.LedgerUnavailable}
     */
    Uni<List<Posted>> page(AccountId accountId, long before, int limit);

    /**
     * One entry.
     *
     * @return empty if there is none of that number; fails with {@link io.cumul.posting.LedgerUnavailable}
     */
    Uni<Optional<Posted>> entry(AccountId accountId, long seq);
}
