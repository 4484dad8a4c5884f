package io.cumul.posting;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/** One lane's way to the ledger: a held connection, used by one flush at a time. */
public interface LedgerStore {
    /**
     * Runs one flush in one transaction: locks and loads what the submissions concern, judges them, appends what came of it
     * and commits.
     *
     * @param submissions the batch, in arrival order
     * @param judge the pure judgement; called once, with the accounts locked
     * @return what the judgement returned, once committed; or a failure that is a {@link LedgerFault}
     */
    Uni<Judged> flush(List<Submission> submissions, Function<Loaded, Judged> judge);
}
