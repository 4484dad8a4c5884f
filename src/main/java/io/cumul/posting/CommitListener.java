package io.cumul.posting;

import io.cumul.core.account.Account;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Is told of every committed batch before its callers are answered. */
public interface CommitListener {
    /**
     * Takes note of a committed batch.
     *
     * @return completes when done, within the listener's own deadline; a failure is the listener's to log and never the
     *     caller's to see
     */
    Uni<Void> committed(Judged judged);

    /**
     * Takes note of accounts whose last changes were committed without anybody having heard of it, so that no batch told of them.
     *
     * @param accounts the rows as they stand, at least
     * @param at when they were read
     * @return as for {@link #committed}
     */
    default Uni<Void> found(List<Account> accounts, Instant at) {
        return Uni.createFrom().voidItem();
    }
}
