package io.cumul.hold;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Posted;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Reads what the ledger has of a hold. */
public interface HoldEntries {
    /**
     * The entries of a hold, oldest first.
     *
     * @return empty if there never was one; fails with {@link io.cumul.posting.LedgerUnavailable}
     */
    Uni<List<Posted>> of(AccountId accountId, String holdId);
}
