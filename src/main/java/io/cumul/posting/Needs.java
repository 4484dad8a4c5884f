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
 * @param paid whether it matters what of the orders that earn was paid with points
 * @param payments whether orders may be paid with points, so that it matters what of those that are to be was paid so already
 */
public record Needs(
        List<Submission> submissions,
        String programId,
        Set<String> budgets,
        Set<String> whole,
        boolean paid,
        boolean payments) {
    /** Takes its own copies. */
    public Needs {
        submissions = List.copyOf(submissions);
        budgets = Set.copyOf(budgets);
        whole = Set.copyOf(whole);
    }

    /** What is to be loaded and locked where it does not matter how orders were paid. */
    public Needs(List<Submission> submissions, String programId, Set<String> budgets, Set<String> whole) {
        this(submissions, programId, budgets, whole, false, false);
    }
}
