package io.cumul.core.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An account's lots: first those that can be spent, soonest expiry first and those that never expire last; then the pending
 * ones, soonest to mature first. Lots of equal dates are one lot.
 *
 * @param list in that order
 */
public record Lots(List<Lot> list) {
    /** No lots at all. */
    public static final Lots NONE = new Lots(List.of());

    private static final Comparator<Lot> SOONEST_FIRST = Comparator.comparing(
                    Lot::availableFrom, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(Lot::expiresAt, Comparator.nullsLast(Comparator.naturalOrder()));

    /**
     * @throws IllegalArgumentException if two lots share their dates or the order is another
     */
    public Lots {
        list = List.copyOf(list);
        for (int i = 1; i < list.size(); i++) {
            if (SOONEST_FIRST.compare(list.get(i - 1), list.get(i)) >= 0) {
                throw new IllegalArgumentException("lots out of order: " + list);
            }
        }
    }

    /** All points in the lots, pending ones included. */
    public long points() {
        return sum(list);
    }

    /** Points that can be spent. */
    public long available() {
        long sum = 0;
        for (Lot lot : list) {
            sum = Math.addExact(sum, lot.pending() ? 0 : lot.points());
        }
        return sum;
    }

    /** Points that cannot be spent yet. */
    public long pending() {
        return points() - available();
    }

    /** These lots and one more; a lot of the same dates takes its points in. */
    public Lots plus(Lot added) {
        return of(Stream.concat(list.stream(), Stream.of(added)));
    }

    /** These lots and more; lots of the same dates take their points in. */
    public Lots plus(Lots added) {
        return of(Stream.concat(list.stream(), added.list.stream()));
    }

    /**
     * Takes points that can be spent, soonest expiry first.
     *
     * @param points more than zero, at most {@link #available()}
     * @throws IllegalArgumentException if the lots do not hold that many
     */
    public Debit debit(long points) {
        Debit debit = upTo(points, lot -> !lot.pending());
        if (debit.points() < points) {
            throw new IllegalArgumentException("the lots hold " + available() + " points, not " + points);
        }
        return debit;
    }

    /**
     * Takes points of some lots, in the lots' order, as many as there are.
     *
     * @param points zero or more
     * @param which the lots that are taken from
     */
    public Debit upTo(long points, Predicate<Lot> which) {
        List<Lot> taken = new ArrayList<>();
        List<Lot> left = new ArrayList<>();
        long open = points;
        for (Lot lot : list) {
            long part = which.test(lot) ? Math.min(open, lot.points()) : 0;
            open -= part;
            if (part > 0) {
                taken.add(lot.of(part));
            }
            if (part < lot.points()) {
                left.add(lot.of(lot.points() - part));
            }
        }
        return new Debit(taken, new Lots(left));
    }

    /** The pending lots whose time has come at {@code now}, as they were, and all lots with them matured. */
    public Debit mature(Instant now) {
        List<Lot> matured = list.stream().filter(lot -> lot.matures(now)).toList();
        return matured.isEmpty()
                ? new Debit(List.of(), this)
                : new Debit(matured, of(list.stream().map(lot -> lot.matures(now) ? lot.matured() : lot)));
    }

    /** What has expired of the points that can be spent at {@code now}, and what is left. */
    public Debit expire(Instant now) {
        Predicate<Lot> gone = lot -> !lot.pending() && lot.expired(now);
        return list.stream().noneMatch(gone)
                ? new Debit(List.of(), this)
                : new Debit(
                        list.stream().filter(gone).toList(),
                        new Lots(list.stream().filter(gone.negate()).toList()));
    }

    /** The same points, living at least until {@code at}; those that never expire still never do. */
    public Lots extendedTo(Instant at) {
        return of(list.stream().map(lot -> lot.extendedTo(at)));
    }

    /** The next instant at which time alone changes what can be spent, if any. */
    public @Nullable Instant nextChangeAt() {
        Instant next = null;
        for (Lot lot : list) {
            Instant change = lot.pending() ? lot.availableFrom() : lot.expiresAt();
            if (change != null && (next == null || change.isBefore(next))) {
                next = change;
            }
        }
        return next;
    }

    private static Lots of(Stream<Lot> lots) {
        List<Lot> merged = new ArrayList<>();
        lots.sorted(SOONEST_FIRST).forEach(lot -> {
            if (!merged.isEmpty() && SOONEST_FIRST.compare(merged.getLast(), lot) == 0) {
                merged.set(
                        merged.size() - 1, lot.of(Math.addExact(merged.getLast().points(), lot.points())));
            } else {
                merged.add(lot);
            }
        });
        return new Lots(merged);
    }

    private static long sum(List<Lot> lots) {
        long sum = 0;
        for (Lot lot : lots) {
            sum = Math.addExact(sum, lot.points());
        }
        return sum;
    }

    /**
     * What a debit took and what it left.
     *
     * @param taken the points taken, each with the dates it had
     * @param left the lots that remain
     */
    public record Debit(List<Lot> taken, Lots left) {
        /** All points taken. */
        public long points() {
            return sum(taken);
        }
    }
}
