package io.cumul.core.program;

import java.util.List;

/**
 * Why an award is what it is; kept with the entry for good.
 *
 * @param rulesetVersion the version that judged, 1 or more
 * @param hits rules that awarded points, in the order they were judged
 * @param misses rules and lines that got nothing, in the order they were judged
 */
public record Explanation(int rulesetVersion, List<Hit> hits, List<Miss> misses) {
    /** Takes its own copy of both lists. */
    public Explanation {
        hits = List.copyOf(hits);
        misses = List.copyOf(misses);
    }

    /** All points that the hits awarded. */
    public long points() {
        long sum = 0;
        for (Hit hit : hits) {
            sum = Math.addExact(sum, hit.points());
        }
        return sum;
    }

    /** All points that would have been awarded without any cap, those of rules of which a cap left nothing included. */
    public long desired() {
        long sum = 0;
        for (Hit hit : hits) {
            sum = Math.addExact(sum, hit.desired());
        }
        for (Miss miss : misses) {
            sum = Math.addExact(sum, miss.desired());
        }
        return sum;
    }
}
