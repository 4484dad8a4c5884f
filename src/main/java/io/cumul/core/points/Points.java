package io.cumul.core.points;

/** Bounds and exact arithmetic of points, which are whole {@code long} numbers. */
public final class Points {
    /** The most one command may move: 10^9 points. */
    public static final long MAX_PER_COMMAND = 1_000_000_000L;

    /** The most an account may hold: 2^53-1 points, so that every JSON reader can represent it exactly. */
    public static final long MAX_PER_ACCOUNT = (1L << 53) - 1;

    private Points() {}

    /**
     * Whether {@code points} more still fit into an account that holds {@code held}.
     *
     * @param held points held now, 0 to {@link #MAX_PER_ACCOUNT}
     * @param points points to be added, not negative
     */
    public static boolean fit(long held, long points) {
        return points <= MAX_PER_ACCOUNT - held;
    }

    /**
     * Checks that an amount of points is one that a lot or an entry may carry.
     *
     * @return the same points
     * @throws IllegalArgumentException if negative or beyond {@link #MAX_PER_ACCOUNT}
     */
    public static long require(long points) {
        if (points < 0 || points > MAX_PER_ACCOUNT) {
            throw new IllegalArgumentException("points out of range: " + points);
        }
        return points;
    }
}
