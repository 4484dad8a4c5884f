package io.cumul.core.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An account's holds that are not resolved, in the order in which they were placed; at most one for each order.
 *
 * @param list at most {@link #MOST}
 */
public record Holds(List<Hold> list) {
    /** The most holds that an account may have at a time. */
    public static final int MOST = 32;

    /** No holds at all. */
    public static final Holds NONE = new Holds(List.of());

    /**
     * @throws IllegalArgumentException if there are too many, or two for one order or of one id
     */
    public Holds {
        list = List.copyOf(list);
        if (list.size() > MOST) {
            throw new IllegalArgumentException(list.size() + " holds");
        }
        Set<String> seen = new HashSet<>();
        for (Hold hold : list) {
            if (!seen.add("hold " + hold.id()) || !seen.add("order " + hold.orderId() + ' ' + hold.part())) {
                throw new IllegalArgumentException("two holds that are one: " + list);
            }
        }
    }

    /** All points set aside. */
    public long points() {
        long sum = 0;
        for (Hold hold : list) {
            sum = Math.addExact(sum, hold.points());
        }
        return sum;
    }

    /** The hold of an id; absent if there is none, or none any more. */
    public @Nullable Hold named(String id) {
        return list.stream().filter(hold -> hold.id().equals(id)).findFirst().orElse(null);
    }

    /** The hold for an order, or for a part of it; absent if there is none. */
    public @Nullable Hold on(String orderId, @Nullable String part) {
        return list.stream()
                .filter(hold -> hold.orderId().equals(orderId) && Objects.equals(hold.part(), part))
                .findFirst()
                .orElse(null);
    }

    /** These holds and one more. */
    public Holds plus(Hold hold) {
        return new Holds(Stream.concat(list.stream(), Stream.of(hold)).toList());
    }

    /** These holds without one. */
    public Holds without(Hold gone) {
        return new Holds(list.stream().filter(hold -> !hold.equals(gone)).toList());
    }

    /** These holds with one changed, in its place. */
    public Holds with(Hold before, Hold after) {
        return new Holds(
                list.stream().map(hold -> hold.equals(before) ? after : hold).toList());
    }

    /** The first of the holds whose time is over at {@code now}; absent if there is none. */
    public @Nullable Hold overdue(Instant now) {
        return list.stream().filter(hold -> hold.overdue(now)).findFirst().orElse(null);
    }

    /** The same holds with their points living at least until {@code at}. */
    public Holds extendedTo(Instant at) {
        return list.isEmpty()
                ? this
                : new Holds(list.stream().map(hold -> hold.extendedTo(at)).toList());
    }

    /** The next instant at which one is over, if there is one. */
    public @Nullable Instant nextChangeAt() {
        return list.stream().map(Hold::expiresAt).min(Comparator.naturalOrder()).orElse(null);
    }
}
