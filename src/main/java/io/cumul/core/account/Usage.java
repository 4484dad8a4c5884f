package io.cumul.core.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How much of each limit a member has used up, by the limit's name and its period.
 *
 * @param list in order of limit and period, each once
 */
public record Usage(List<Use> list) {
    /** Nothing used. */
    public static final Usage NONE = new Usage(List.of());

    private static final Comparator<Use> ORDER =
            Comparator.comparing(Use::limit).thenComparing(Use::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    /**
     * @throws IllegalArgumentException if the order is another
     */
    public Usage {
        list = List.copyOf(list);
        for (int i = 1; i < list.size(); i++) {
            if (ORDER.compare(list.get(i - 1), list.get(i)) >= 0) {
                throw new IllegalArgumentException("limits out of order: " + list);
            }
        }
    }

    /**
     * What is used up.
     *
     * @param limit the limit's name
     * @param from first local day of the period; absent for a limit without periods
     */
    public long of(String limit, @Nullable LocalDate from) {
        Use wanted = new Use(limit, from, 0);
        return list.stream()
                .filter(use -> ORDER.compare(use, wanted) == 0)
                .mapToLong(Use::amount)
                .sum();
    }

    /**
     * With more used up.
     *
     * @param amount zero or more
     * @throws ArithmeticException on overflow
     */
    public Usage plus(String limit, @Nullable LocalDate from, long amount) {
        if (amount == 0) {
            return this;
        }
        Use more = new Use(limit, from, Math.addExact(of(limit, from), amount));
        List<Use> all = new ArrayList<>(list);
        all.removeIf(use -> ORDER.compare(use, more) == 0);
        all.add(more);
        all.sort(ORDER);
        return new Usage(all);
    }

    /** Only what a rule still asks for; what is of the past is forgotten. */
    public Usage keeping(Predicate<Use> wanted) {
        return list.stream().allMatch(wanted)
                ? this
                : new Usage(list.stream().filter(wanted).toList());
    }

    /**
     * One limit in one period.
     *
     * @param limit the limit's name
     * @param from first local day of the period; absent for a limit without periods
     * @param amount points, or times, used up
     */
    public record Use(String limit, @Nullable LocalDate from, long amount) {}
}
