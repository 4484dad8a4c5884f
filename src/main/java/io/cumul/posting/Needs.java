package io.cumul.posting;

import java.util.List;
import java.util.Set;

/**
 * What a flush is to load and lock.
 *
 * @param submissions the batch, in arrival order
 * @param programId whose published versions count
 * @param budgets budgets and stocks of which something is to be locked, by the campaign's id or the stock's name
 * @param whole those of them of which all stripes are to be locked, not the home stripe alone
 */
public record Needs(List<Submission> submissions, String programId, Set<String> budgets, Set<String> whole) {
    /** Takes its own copies. */
    public Needs {
        submissions = List.copyOf(submissions);
        budgets = Set.copyOf(budgets);
        whole = Set.copyOf(whole);
    }
}
