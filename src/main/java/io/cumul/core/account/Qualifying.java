package io.cumul.core.account;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Points that count toward tiers and are never spent, by the local month in which they were earned.
 *
 * @param before points of months that are too old to be told apart
 * @param months points of each later month that had any, at most {@link #MOST_MONTHS}, oldest first
 */
public record Qualifying(long before, List<Month> months) {
    /** How many months are told apart: three years. */
    public static final int MOST_MONTHS = 36;

    /** None at all. */
    public static final Qualifying NONE = new Qualifying(0, List.of());

    /**
     * @throws IllegalArgumentException if there are too many months or they are not in order
     */
    public Qualifying {
        months = List.copyOf(months);
        if (months.size() > MOST_MONTHS) {
            throw new IllegalArgumentException("more than " + MOST_MONTHS + " months told apart");
        }
        for (int i = 1; i < months.size(); i++) {
            if (!months.get(i - 1).month().isBefore(months.get(i).month())) {
                throw new IllegalArgumentException("months out of order: " + months);
            }
        }
    }

    /** All of them, since enrolment. */
    public long lifetime() {
        return Math.addExact(before, between(YearMonth.of(1, 1), YearMonth.of(9999, 12)));
    }

    /** Those of the months from {@code first} to {@code last}, both included. */
    public long between(YearMonth first, YearMonth last) {
        long sum = 0;
        for (Month month : months) {
            if (!month.month().isBefore(first) && !month.month().isAfter(last)) {
                sum = Math.addExact(sum, month.points());
            }
        }
        return sum;
    }

    /**
     * With points of one more month.
     *
     * @param points zero or more
     * @throws ArithmeticException on overflow
     */
    public Qualifying plus(YearMonth month, long points) {
        if (points == 0) {
            return this;
        }
        SortedMap<YearMonth, Long> all = new TreeMap<>();
        months.forEach(known -> all.put(known.month(), known.points()));
        all.merge(month, points, Math::addExact);
        long folded = before;
        while (all.size() > MOST_MONTHS) {
            YearMonth oldest = all.firstKey();
            folded = Math.addExact(folded, all.getOrDefault(oldest, 0L));
            all.remove(oldest);
        }
        return new Qualifying(
                folded,
                all.entrySet().stream()
                        .map(known -> new Month(known.getKey(), known.getValue()))
                        .toList());
    }

    /**
     * Without points of a month, as far as there are any.
     *
     * @param points zero or more
     */
    public Qualifying minus(YearMonth month, long points) {
        boolean known = months.stream().anyMatch(one -> one.month().equals(month));
        if (!known) {
            return new Qualifying(Math.max(0, before - points), months);
        }
        return new Qualifying(
                before,
                months.stream()
                        .map(one ->
                                one.month().equals(month) ? new Month(month, Math.max(0, one.points() - points)) : one)
                        .filter(one -> one.points() > 0)
                        .toList());
    }

    /**
     * A month's points.
     *
     * @param month the local month
     * @param points how many, more than zero
     */
    public record Month(YearMonth month, long points) {}
}
