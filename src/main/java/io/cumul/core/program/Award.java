package io.cumul.core.program;

/**
 * What a purchase or an action earns.
 *
 * @param points points awarded, zero or more
 * @param desired what would have been awarded without any cap
 * @param explanation why; its hits sum to the points
 */
public record Award(long points, long desired, Explanation explanation) {
    /**
     * @throws IllegalStateException if the explanation does not account for every point: a defect, never an answer
     */
    public Award {
        if (points != explanation.points() || desired < points) {
            throw new IllegalStateException(
                    "hits sum to " + explanation.points() + ", not to " + points + " of " + desired);
        }
    }

    /** The award that an explanation accounts for. */
    public static Award of(Explanation explanation) {
        return new Award(explanation.points(), explanation.desired(), explanation);
    }
}
