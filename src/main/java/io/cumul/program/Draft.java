package io.cumul.program;

import java.time.Instant;
import java.util.Map;

/**
 * A text that is to become the next version of a program's rules.
 *
 * @param programId the program
 * @param text its text, without fault
 * @param activeFrom when it comes into force
 * @param after the version that it follows: the program's latest; 0 for the first
 * @param budgets the whole budget of each campaign that has one, by the campaign's id
 * @param earlierBudgets what it was until now, of those campaigns that earlier versions gave one
 */
public record Draft(
        String programId,
        String text,
        Instant activeFrom,
        int after,
        Map<String, Long> budgets,
        Map<String, Long> earlierBudgets) {
    /** Takes its own copies. */
    public Draft {
        budgets = Map.copyOf(budgets);
        earlierBudgets = Map.copyOf(earlierBudgets);
    }
}
