package io.cumul.core.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
        int at = Collections.binarySearch(list, new Use(limit, from, 0), ORDER);
        return at < 0 ? 0 : list.get(at).amount();
    }

    /**
     * With more used up.
     *
     * @param more zero or more each
     * @throws ArithmeticException on overflow
     */
    public Usage plus(List<Use> more) {
        List<Use> all = new ArrayList<>(list);
        for (Use use : more) {
            int at = Collections.binarySearch(all, use, ORDER);
            if (at >= 0) {
                all.set(
                        at,
                        new Use(
                                use.limit(),
                                use.from(),
                                Math.addExact(all.get(at).amount(), use.amount())));
            } else if (use.amount() != 0) {
                all.add(-at - 1, use);
            }
        }
        return new Usage(all);
    }

    /**
     * With some of it given back; what is forgotten by now needs no giving back.
     *
     * @param less zero or more each
     */
    public Usage minus(List<Use> less) {
        List<Use> all = new ArrayList<>(list);
        for (Use use : less) {
            int at = Collections.binarySearch(all, use, ORDER);
            if (at >= 0) {
                long left = Math.max(0, all.get(at).amount() - use.amount());
                all.set(at, new Use(use.limit(), use.from(), left));
            }
        }
        all.removeIf(use -> use.amount() == 0);
        return new Usage(all);
    }

    /** With more used up of one limit. */
    public Usage plus(String limit, @Nullable LocalDate from, long amount) {
        return plus(List.of(new Use(limit, from, amount)));
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
