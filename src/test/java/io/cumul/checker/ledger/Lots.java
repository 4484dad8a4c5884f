package io.cumul.checker.ledger;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Points by the second of the epoch at which they run out; {@link #NEVER} for those that do not. An amount may be below zero,
 * for the checker has to see what should not be.
 *
 * @param points none of them zero
 */
public record Lots(SortedMap<Long, Long> points) {
    /** Stands for no expiry. */
    public static final long NEVER = Long.MAX_VALUE;

    /** No points. */
    public static final Lots NONE = new Lots(new TreeMap<>());

    private static final Pattern LOT = Pattern.compile("([0-9]+)(?:<(-?[0-9]+))?");

    /**
     * Reads what the tables hold, such as {@code 120<1798761600,50}.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static Lots read(String text) {
        Lots lots = NONE;
        for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            Matcher lot = LOT.matcher(part);
            if (!lot.matches()) {
                throw new IllegalArgumentException("the checker does not know such lots yet: " + text);
            }
            long expiry = lot.group(2) == null ? NEVER : Long.parseLong(lot.group(2));
            lots = lots.plus(new Lots(new TreeMap<>(Map.of(expiry, Long.parseLong(lot.group(1))))));
        }
        return lots;
    }

    /** Points that never run out. */
    public static Lots lasting(long points) {
        return NONE.plus(new Lots(new TreeMap<>(Map.of(NEVER, points))));
    }

    /** These and others. */
    public Lots plus(Lots others) {
        return with(others, 1);
    }

    /** These without others; below zero where there were not so many. */
    public Lots minus(Lots others) {
        return with(others, -1);
    }

    /** All points. */
    public long sum() {
        return points.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }

    /** Points that have not run out at a second of the epoch. */
    public long liveAt(long second) {
        return points.tailMap(second + 1).values().stream()
                .mapToLong(Long::longValue)
                .reduce(0, Math::addExact);
    }

    /** Whether some amount is below zero. */
    public boolean overdrawn() {
        return points.values().stream().anyMatch(amount -> amount < 0);
    }

    private Lots with(Lots others, int sign) {
        TreeMap<Long, Long> result = new TreeMap<>(points);
        others.points.forEach((expiry, amount) -> result.merge(expiry, sign * amount, Math::addExact));
        result.values().removeIf(amount -> amount == 0);
        return new Lots(result);
    }
}
