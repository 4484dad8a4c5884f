package io.cumul.checker.rebuild;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * From when until when points can be spent, in seconds since 1970. Those that can be spent already come first, soonest to run out
 * first; then those that are pending, soonest to mature first.
 *
 * @param from the second from which they can be spent; absent once they can
 * @param until the second at which they are gone; absent if they never are
 */
public record Dates(@Nullable Long from, @Nullable Long until) implements Comparable<Dates> {
    private static final Comparator<Dates> ORDER = Comparator.comparing(
                    Dates::from, Comparator.nullsFirst(Comparator.<Long>naturalOrder()))
            .thenComparing(Dates::until, Comparator.nullsLast(Comparator.<Long>naturalOrder()));

    /**
     * Those of a lot as the tables write it.
     *
     * @param from digits, or nothing
     * @param until digits, or nothing
     */
    static Dates of(@Nullable String from, @Nullable String until) {
        return new Dates(second(from), second(until));
    }

    boolean pending() {
        return from != null;
    }

    Dates matured() {
        return new Dates(null, until);
    }

    /** The same, living at least until a second. */
    Dates extendedTo(long second) {
        return until == null || until >= second ? this : new Dates(from, second);
    }

    /** The second at which time alone does something to such points; absent if it never does. */
    @Nullable
    Long changeAt() {
        return from == null ? until : from;
    }

    /** What stands behind the points in the tables. */
    String text() {
        return (from == null ? "" : ">" + from) + (until == null ? "" : "<" + until);
    }

    @Override
    public int compareTo(Dates other) {
        return ORDER.compare(this, other);
    }

    private static @Nullable Long second(@Nullable String digits) {
        return digits == null ? null : (Long) Long.parseLong(digits);
    }
}
