package io.cumul.posting;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** Reads account rows from the ledger without locking them. */
public interface AccountRows {
    /**
     * The row as last committed.
     *
     * @return null if there is no such account; fails with {@link LedgerUnavailable} if the ledger cannot answer in time
     */
    Uni<@Nullable Account> find(AccountId accountId);
}
