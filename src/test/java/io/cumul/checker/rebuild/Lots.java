package io.cumul.checker.rebuild;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Points by their dates. An amount may be below zero, for it has to be seen what should not be.
 *
 * @param points none of them zero
 */
public record Lots(SortedMap<Dates, Long> points) {
    static final Lots NONE = new Lots(new TreeMap<>());

    private static final Pattern LOT = Pattern.compile("([0-9]+)(?:>(-?[0-9]+))?(?:<(-?[0-9]+))?");

    /**
     * Reads what the tables hold, such as {@code 120<1798761600,50,7>1798000000}.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static Lots read(String text) {
        SortedMap<Dates, Long> points = new TreeMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            Matcher lot = LOT.matcher(part);
            if (!lot.matches()) {
                throw new IllegalArgumentException("no lots: " + text);
            }
            points.merge(Dates.of(lot.group(2), lot.group(3)), Long.parseLong(lot.group(1)), Math::addExact);
        }
        return new Lots(points);
    }

    /** As the tables hold them: lots of equal dates are one, in the order of their dates. */
    String text() {
        return points.entrySet().stream()
                .map(lot -> lot.getValue() + lot.getKey().text())
                .collect(Collectors.joining(","));
    }

    Lots plus(Lots others) {
        return with(others, 1);
    }

    /** These without others; below zero where there were not so many. */
    Lots minus(Lots others) {
        return with(others, -1);
    }

    /** The same points, of which none is pending any more. */
    Lots matured() {
        return dated(Dates::matured);
    }

    Lots extendedTo(long second) {
        return dated(dates -> dates.extendedTo(second));
    }

    /** Points that can be spent; what time has done meanwhile does not count. */
    long available() {
        return sum(false);
    }

    long pending() {
        return sum(true);
    }

    long sum() {
        return Math.addExact(available(), pending());
    }

    /** Whether more was taken of a lot than it had. */
    boolean overdrawn() {
        return points.values().stream().anyMatch(amount -> amount < 0);
    }

    /** The next second at which time alone does something to some of them; absent if it never does. */
    @Nullable
    Long changeAt() {
        return points.keySet().stream()
                .map(Dates::changeAt)
                .filter(Objects::nonNull)
                .min(Long::compare)
                .orElse(null);
    }

    private long sum(boolean pending) {
        return points.entrySet().stream()
                .filter(lot -> lot.getKey().pending() == pending)
                .mapToLong(Map.Entry::getValue)
                .reduce(0, Math::addExact);
    }

    private Lots with(Lots others, int sign) {
        SortedMap<Dates, Long> result = new TreeMap<>(points);
        others.points.forEach((dates, amount) -> result.merge(dates, sign * amount, Math::addExact));
        result.values().removeIf(amount -> amount == 0);
        return new Lots(result);
    }

    private Lots dated(UnaryOperator<Dates> change) {
        SortedMap<Dates, Long> result = new TreeMap<>();
        points.forEach((dates, amount) -> result.merge(change.apply(dates), amount, Math::addExact));
        result.values().removeIf(amount -> amount == 0);
        return new Lots(result);
    }
}
