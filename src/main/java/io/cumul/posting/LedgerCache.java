package io.cumul.posting;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/**
 * Versioned snapshots of account rows, and outcomes that were asked for again, which may be away, late or behind, but never wrong.
 */
public interface LedgerCache {
    /**
     * Looks at an account, and at a key of it.
     *
     * @param key the key whose outcome is wanted too; absent for none
     * @return within the cache's own deadline; never a failure
     */
    Uni<Look> look(AccountId accountId, @Nullable IdempotencyKey key);

    /**
     * Looks at a key alone, for a command that does not depend on what the account has.
     *
     * @return within the cache's own deadline, without an account; never a failure
     */
    Uni<Look> earlier(AccountId accountId, IdempotencyKey key);

    /**
     * Offers the cache an outcome that the ledger has kept and that was just asked for again: whoever does so once may well do so
     * many times.
     *
     * @return within the cache's own deadline; never a failure
     */
    Uni<Void> keep(KeptOutcome outcome);

    /**
     * Offers the cache a row that was just read; an older one than it holds changes nothing.
     *
     * @return within the cache's own deadline; never a failure
     */
    Uni<Void> fill(Account account);

    /**
     * What a look found.
     *
     * @param reached whether the cache answered in time
     * @param account the snapshot, if there is one
     * @param outcome the key's outcome, if there is one
     */
    record Look(
            boolean reached,
            @Nullable Account account,
            @Nullable KeptOutcome outcome) {
        /** The cache did not answer. */
        public static final Look UNREACHED = new Look(false, null, null);
    }
}
