package io.cumul.checker.plan;

import java.util.List;

/**
 * The calls of a run, in the order in which clients take them up. The same seed gives the same plan; how the calls then meet
 * each other is up to the machine.
 *
 * @param seed what it was drawn from
 * @param members how many members there are
 * @param steps the calls
 */
public record Plan(long seed, int members, List<Step> steps) {
    /** Few members, so that calls meet. */
    private static final int CALLS_PER_MEMBER = 200;

    private static final int CALLS_PER_PRIZE = 300;

    /** How many of the run's reward there are: fewer than are wished for. */
    public long stock() {
        return Math.max(2, steps.size() / CALLS_PER_PRIZE);
    }

    /**
     * Draws a plan.
     *
     * @param calls about how many, 100 or more
     */
    public static Plan of(long seed, int calls) {
        int members = Math.max(8, calls / CALLS_PER_MEMBER);
        return new Plan(seed, members, new Drawing(seed, members, calls).draw());
    }
}
