package io.cumul.posting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A heap of points, each handful with its days, in no order at all. */
final class ModelHeap {
    /**
     * Some points of one kind.
     *
     * @param from when they can be spent; absent if they can
     * @param gone the first instant at which they are gone; absent if they never are
     */
    record Handful(
            long points, @Nullable Instant from, @Nullable Instant gone) {
        boolean spendable() {
            return from == null;
        }

        boolean over(Instant now) {
            return spendable() && gone != null && !gone.isAfter(now);
        }

        Handful livingUntil(Instant until) {
            return gone != null && gone.isBefore(until) ? new Handful(points, from, until) : this;
        }
    }

    private final List<Handful> handfuls = new ArrayList<>();

    ModelHeap copy() {
        ModelHeap other = new ModelHeap();
        other.handfuls.addAll(handfuls);
        return other;
    }

    void add(Handful handful) {
        handfuls.add(handful);
    }

    void addAll(Collection<Handful> more) {
        handfuls.addAll(more);
    }

    /** Points that can be spent. */
    long matured() {
        return sum(Handful::spendable);
    }

    /** Points that have to wait. */
    long pending() {
        return sum(handful -> !handful.spendable());
    }

    private long sum(Predicate<Handful> kind) {
        return handfuls.stream().filter(kind).mapToLong(Handful::points).sum();
    }

    /** The lots that the heap amounts to: those that can be spent, soonest gone first; then the others, soonest to come first. */
    List<String> lots() {
        return lots(handfuls);
    }

    static List<String> lots(List<Handful> heap) {
        Map<String, Long> byDays = new TreeMap<>();
        heap.forEach(handful -> byDays.merge(
                (handful.from == null ? "" : handful.from + ">") + (handful.gone == null ? "never" : handful.gone),
                handful.points,
                Long::sum));
        // Instants sort as texts; "" comes before a pending lot's day, and "never" after every year.
        return byDays.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Long> lot) -> lot.getKey().contains(">"))
                        .thenComparing(Map.Entry::getKey))
                .map(lot -> lot.getValue() + "@" + lot.getKey())
                .toList();
    }

    /** When something happens to a handful next, for each of them. */
    List<@Nullable Instant> changes() {
        List<@Nullable Instant> all = new ArrayList<>();
        handfuls.forEach(handful -> all.add(handful.from == null ? handful.gone : handful.from));
        return all;
    }

    /** When each handful is gone. */
    List<@Nullable Instant> ends() {
        List<@Nullable Instant> all = new ArrayList<>();
        handfuls.forEach(handful -> all.add(handful.gone));
        return all;
    }

    /** Points whose time has come need not wait any more; says how many. */
    long mature(Instant at) {
        long before = pending();
        handfuls.replaceAll(handful -> handful.from != null && !handful.from.isAfter(at)
                ? new Handful(handful.points, null, handful.gone)
                : handful);
        return before - pending();
    }

    /** Takes off the heap what is gone; says how many points. */
    long expire(Instant at) {
        long before = matured();
        handfuls.removeIf(handful -> handful.over(at));
        return before - matured();
    }

    /** No handful is gone before so late. */
    void livingUntil(Instant until) {
        handfuls.replaceAll(handful -> handful.livingUntil(until));
    }

    /** Takes points that can be spent, soonest gone first. */
    List<Handful> take(long points) {
        return takeFrom(handfuls, points);
    }

    static List<Handful> takeFrom(List<Handful> heap, long points) {
        List<Handful> taken = new ArrayList<>();
        for (long left = points; left > 0; ) {
            Handful part = take(heap, left, Handful::spendable);
            taken.add(part);
            left -= part.points;
        }
        return taken;
    }

    /** Takes points of a kind as far as there are any, soonest gone first, and says how many. */
    long takeUpTo(long points, Predicate<Handful> kind) {
        long left = points;
        while (left > 0 && handfuls.stream().anyMatch(kind)) {
            left -= take(handfuls, left, kind).points;
        }
        return points - left;
    }

    private static Handful take(List<Handful> heap, long points, Predicate<Handful> kind) {
        Handful soonest = null;
        for (Handful handful : heap) {
            boolean sooner = soonest == null
                    || (handful.gone != null && (soonest.gone == null || handful.gone.isBefore(soonest.gone)));
            soonest = kind.test(handful) && sooner ? handful : soonest;
        }
        Handful found = Objects.requireNonNull(soonest);
        heap.remove(found);
        if (points < found.points) {
            heap.add(new Handful(found.points - points, found.from, found.gone));
        }
        return new Handful(Math.min(points, found.points), found.from, found.gone);
    }
}
