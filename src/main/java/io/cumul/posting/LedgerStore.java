package io.cumul.posting;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** One lane's way to the ledger: a held connection, used by one flush at a time. */
public interface LedgerStore {
    /**
     * Runs one flush in one transaction: locks and loads what the submissions concern, judges them, appends what came of it
     * and commits.
     *
     * @param needs the batch, and what is to be locked beside its accounts
     * @param judge the pure judgement; called at most once, with everything locked
     * @return what the judgement returned, once committed; or a failure, which is a {@link LedgerFault} unless the judgement
     *     itself threw it, and then nothing was written
     */
    Uni<Judged> flush(Needs needs, Function<Loaded, Judged> judge);
}
