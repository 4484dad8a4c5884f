package io.cumul.program;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Every version of every program that was ever published, kept for good: an old entry is explained by the rules it had. */
public interface RulesetArchive {
    /**
     * The versions of a program after one.
     *
     * @param version 0 for all
     * @return oldest first, possibly none; fails with {@link io.cumul.posting.LedgerUnavailable}
     */
    Uni<List<Publication>> after(String programId, int version);

    /**
     * Keeps a draft as the next version, with the budgets of its campaigns, or nothing of it at all.
     *
     * @return what came of it; fails with {@link io.cumul.posting.LedgerUnavailable}, and then it may have been kept
     */
    Uni<Archived> keep(Draft draft);
}
