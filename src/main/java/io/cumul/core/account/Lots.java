package io.cumul.core.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An account's lots, soonest expiry first, those that never expire last; lots of one expiry are one lot.
 *
 * @param list in that order
 */
public record Lots(List<Lot> list) {
    /** No lots at all. */
    public static final Lots NONE = new Lots(List.of());

    private static final Comparator<Lot> SOONEST_FIRST =
            Comparator.comparing(Lot::expiresAt, Comparator.nullsLast(Comparator.naturalOrder()));

    /**
     * @throws IllegalArgumentException if two lots share an expiry or the order is another
     */
    public Lots {
        list = List.copyOf(list);
        for (int i = 1; i < list.size(); i++) {
            if (SOONEST_FIRST.compare(list.get(i - 1), list.get(i)) >= 0) {
                throw new IllegalArgumentException("lots out of order: " + list);
            }
        }
    }

    /** All points in the lots. */
    public long points() {
        return sum(list);
    }

    /** These lots and one more; a lot of the same expiry takes its points in. */
    public Lots plus(Lot added) {
        List<Lot> result = new ArrayList<>(list.size() + 1);
        Lot merged = added;
        for (Lot lot : list) {
            if (Objects.equals(lot.expiresAt(), added.expiresAt())) {
                merged = lot.of(Math.addExact(lot.points(), added.points()));
            } else {
                result.add(lot);
            }
        }
        result.add(merged);
        result.sort(SOONEST_FIRST);
        return new Lots(result);
    }

    /**
     * Takes points, soonest expiry first.
     *
     * @param points more than zero, at most {@link #points()}
     * @throws IllegalArgumentException if the lots do not hold that many
     */
    public Debit debit(long points) {
        List<Lot> taken = new ArrayList<>();
        List<Lot> left = new ArrayList<>();
        long open = points;
        for (Lot lot : list) {
            long part = Math.min(open, lot.points());
            open -= part;
            if (part > 0) {
                taken.add(lot.of(part));
            }
            if (part < lot.points()) {
                left.add(lot.of(lot.points() - part));
            }
        }
        if (open > 0) {
            throw new IllegalArgumentException("the lots hold " + points() + " points, not " + points);
        }
        return new Debit(taken, new Lots(left));
    }

    /** What has expired at {@code now}, and what is left. */
    public Debit expire(Instant now) {
        if (list.isEmpty() || !list.getFirst().expired(now)) {
            return new Debit(List.of(), this);
        }
        return new Debit(
                list.stream().filter(lot -> lot.expired(now)).toList(),
                new Lots(list.stream().filter(lot -> !lot.expired(now)).toList()));
    }

    /** The next instant at which time alone takes points away, if any. */
    public @Nullable Instant nextExpiry() {
        return list.isEmpty() ? null : list.getFirst().expiresAt();
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
     * @param taken the points taken, each with the expiry it had
     * @param left the lots that remain
     */
    public record Debit(List<Lot> taken, Lots left) {
        /** All points taken. */
        public long points() {
            return sum(taken);
        }
    }
}
