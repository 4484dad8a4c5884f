package io.cumul.posting;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A member as the model has it: a heap of points, each handful with the day it is gone, in no order at all. */
final class ModelMember {
    private record Handful(long points, @Nullable Instant gone) {}

    private final String id;
    private final List<String> journal;
    private final Map<String, Long> redeemedOn = new HashMap<>();
    private List<Handful> heap = new ArrayList<>();
    private long version;
    private Instant last = Instant.MIN;
    String locale;

    ModelMember(String id, String locale, List<String> journal) {
        this.id = id;
        this.locale = locale;
        this.journal = journal;
    }

    long version() {
        return version;
    }

    long points() {
        return heap.stream().mapToLong(Handful::points).sum();
    }

    /** The lots that the heap amounts to, soonest expiry first. */
    String lots() {
        Map<Instant, Long> byDay = new TreeMap<>();
        heap.forEach(
                handful -> byDay.merge(handful.gone == null ? Instant.MAX : handful.gone, handful.points, Long::sum));
        List<String> lots = new ArrayList<>();
        byDay.forEach((gone, points) -> lots.add(points + "@" + (gone.equals(Instant.MAX) ? "never" : gone)));
        return lots.toString();
    }

    /** The member's time, once what is over is off the heap and booked. */
    Instant turnUp(Instant clock) {
        Instant now = clock.isBefore(last) ? last : clock;
        List<Handful> alive = new ArrayList<>();
        for (Handful handful : heap) {
            if (handful.gone == null || handful.gone.isAfter(now)) {
                alive.add(handful);
            }
        }
        long lost = points() - alive.stream().mapToLong(Handful::points).sum();
        heap = alive;
        if (lost > 0) {
            book("EXPIRE", lost, now);
        }
        return now;
    }

    /** Points the member could spend, without booking anything. */
    long spendable(Instant clock) {
        Instant now = clock.isBefore(last) ? last : clock;
        return heap.stream()
                .filter(handful -> handful.gone == null || handful.gone.isAfter(now))
                .mapToLong(Handful::points)
                .sum();
    }

    String earn(long points, int months, Instant now) {
        Instant gone = months == 0
                ? null
                : YearMonth.from(now.atZone(ZoneId.of(Terms.ZONE)))
                        .plusMonths(months)
                        .atEndOfMonth()
                        .plusDays(1)
                        .atStartOfDay(ZoneId.of(Terms.ZONE))
                        .toInstant();
        if (points > 0) {
            heap.add(new Handful(points, gone));
        }
        return book("EARN", points, now);
    }

    String redeem(long points, String orderId, Instant now) {
        for (long left = points; left > 0; ) {
            Handful soonest = heap.getFirst();
            for (Handful handful : heap) {
                boolean sooner = handful.gone != null && (soonest.gone == null || handful.gone.isBefore(soonest.gone));
                soonest = sooner ? handful : soonest;
            }
            long taken = Math.min(left, soonest.points);
            left -= taken;
            heap.remove(soonest);
            if (taken < soonest.points) {
                heap.add(new Handful(soonest.points - taken, soonest.gone));
            }
        }
        redeemedOn.merge(orderId, points, Long::sum);
        return book("REDEEM", points, now) + " on order " + redeemedOn.get(orderId);
    }

    /** Writes a line of the model's journal. */
    String book(String kind, long points, Instant now) {
        version++;
        last = now;
        String entry = kind + " " + version + ": " + points + ", then " + points();
        journal.add(id + " " + entry + " at " + now);
        return entry;
    }
}
