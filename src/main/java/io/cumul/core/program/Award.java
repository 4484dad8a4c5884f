package io.cumul.core.program;

/**
 * What a purchase earns.
 *
 * @param points points awarded, zero or more
 * @param explanation why; its hits sum to the points
 */
public record Award(long points, Explanation explanation) {
    /**
     * @throws IllegalStateException if the explanation does not account for every point: a defect, never an answer
     */
    public Award {
        if (points != explanation.points()) {
            throw new IllegalStateException("hits sum to " + explanation.points() + ", not to " + points);
        }
    }
}
