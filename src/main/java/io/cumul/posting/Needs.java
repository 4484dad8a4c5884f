package io.cumul.posting;

import java.util.List;
import java.util.Set;

/**
 * What a flush is to load and lock.
 *
 * @param submissions the batch, in arrival order
 * @param programId whose published versions count
 * @param budgets campaigns of whose budgets something is to be locked
 * @param whole those of them of whose budgets all stripes are to be locked, not the home stripe alone
 */
public record Needs(List<Submission> submissions, String programId, Set<String> budgets, Set<String> whole) {
    /** Takes its own copies. */
    public Needs {
        submissions = List.copyOf(submissions);
        budgets = Set.copyOf(budgets);
        whole = Set.copyOf(whole);
    }
}
