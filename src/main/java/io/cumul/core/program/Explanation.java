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
        return hits.stream().mapToLong(Hit::points).reduce(0, Math::addExact);
    }

    /** All points that the hits would have awarded without any cap. */
    public long desired() {
        return hits.stream().mapToLong(Hit::desired).reduce(0, Math::addExact);
    }
}
