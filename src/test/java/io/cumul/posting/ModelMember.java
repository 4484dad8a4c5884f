package io.cumul.posting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A member as the model has it: a heap of points, each handful with its days, in no order at all. */
final class ModelMember {
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

    private final String id;
    private final Versions versions;
    private final List<String> journal;
    private final Map<String, Long> redeemedOn;
    private final Map<String, Long> used;
    List<Handful> heap;
    final List<ModelHold> holds;
    final Map<String, Long> placed;
    final Map<String, String> orders;
    final Map<String, ModelHold.End> ended;
    private ModelStanding standing;
    private long version;
    private Instant last;
    final @Nullable String referrer;
    String profile = "";
    String birthday = "";
    boolean vip;
    long purchases;
    long awarded;
    long spentCents;

    @Nullable
    Instant boughtAt;

    ModelMember(String id, Versions versions, @Nullable String referrer, Instant enrolled, List<String> journal) {
        this.id = id;
        this.versions = versions;
        this.referrer = referrer;
        this.journal = journal;
        redeemedOn = new HashMap<>();
        used = new HashMap<>();
        heap = new ArrayList<>();
        holds = new ArrayList<>();
        placed = new HashMap<>();
        orders = new HashMap<>();
        ended = new HashMap<>();
        standing = new ModelStanding(versions.first().ladder(), zone(), enrolled);
        last = enrolled;
    }

    /** The same member, of whose future nobody hears. */
    private ModelMember(ModelMember other) {
        id = other.id;
        versions = other.versions;
        referrer = other.referrer;
        journal = new ArrayList<>();
        redeemedOn = new HashMap<>(other.redeemedOn);
        used = new HashMap<>(other.used);
        heap = new ArrayList<>(other.heap);
        holds = new ArrayList<>(other.holds);
        placed = new HashMap<>(other.placed);
        orders = new HashMap<>(other.orders);
        ended = new HashMap<>(other.ended);
        standing = other.standing.copy();
        version = other.version;
        last = other.last;
        vip = other.vip;
        birthday = other.birthday;
        purchases = other.purchases;
        awarded = other.awarded;
        spentCents = other.spentCents;
        boughtAt = other.boughtAt;
    }

    /** The member as time will have left it by then, while nothing is booked. */
    ModelMember imagined(Instant clock) {
        ModelMember then = new ModelMember(this);
        then.turnUp(clock);
        return then;
    }

    String id() {
        return id;
    }

    long version() {
        return version;
    }

    ZoneId zone() {
        return versions.zone();
    }

    ModelStanding standing() {
        return standing;
    }

    /** The tier that the member had at an instant, as it was then. */
    ModelTiers.Level tier(Instant at) {
        return versions.at(at).ladder().level(standing.placeAt(at));
    }

    long spendable() {
        return heap.stream()
                .filter(Handful::spendable)
                .mapToLong(Handful::points)
                .sum();
    }

    long pending() {
        return heap.stream().mapToLong(Handful::points).sum() - spendable();
    }

    /** The lots that the heap amounts to: those that can be spent, soonest gone first; then the others, soonest to come first. */
    List<String> lots() {
        return lots(heap);
    }

    /** The holds, each with what it has pinned. */
    List<String> pinned() {
        return holds.stream()
                .map(hold -> hold.id() + " " + lots(hold.pinned()) + " until " + hold.ends())
                .toList();
    }

    private static List<String> lots(List<Handful> heap) {
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

    Instant now(Instant clock) {
        return clock.isBefore(last) ? last : clock;
    }

    /** The member's time, once what it has brought is booked: points to spend, points that are gone, a tier that is lost. */
    Instant turnUp(Instant clock) {
        Instant now = now(clock);
        for (ModelHold hold : List.copyOf(holds)) {
            if (!hold.ends().isAfter(now)) {
                holds.remove(hold);
                heap.addAll(hold.pinned());
                ended.put(hold.id(), new ModelHold.End("HOLD_EXPIRED", 0, ""));
                book("HOLD_EXPIRED", hold.points(), now);
            }
        }
        long pending = pending();
        heap = new ArrayList<>(heap.stream()
                .map(handful -> handful.from != null && !handful.from.isAfter(now)
                        ? new Handful(handful.points, null, handful.gone)
                        : handful)
                .toList());
        if (pending > pending()) {
            book("MATURE", pending - pending(), now);
        }
        expire(now);
        if (standing.lapse(now)) {
            book("TIER", 0, now);
        }
        return now;
    }

    /** Takes off the heap what is gone, and books it. */
    void expire(Instant now) {
        long held = spendable();
        heap.removeIf(handful -> handful.over(now));
        if (held > spendable()) {
            book("EXPIRE", held - spendable(), now);
        }
    }

    /** Takes points in: those of a purchase may have to wait. */
    void credit(long points, Instant at, Instant now, int waitingDays) {
        if (points == 0) {
            return;
        }
        LocalDate day = at.atZone(zone()).toLocalDate().plusDays(waitingDays);
        Instant from = day.atStartOfDay(zone()).toInstant();
        boolean waits = waitingDays > 0 && from.isAfter(now);
        String policy = policy(at);
        Instant gone = ModelExpiry.gone(policy, now, zone());
        Instant dayAfter = day.plusDays(1).atStartOfDay(zone()).toInstant();
        if (gone != null && waits && gone.isBefore(dayAfter)) {
            gone = dayAfter;
        }
        keepAlive(policy, gone);
        heap.add(new Handful(points, waits ? from : null, gone));
    }

    String redeem(long points, String orderId, Instant now) {
        take(points);
        beActive(now);
        return book("REDEEM", points, now) + redeemedOn(orderId, points);
    }

    /** Points given by hand live as long as those of the member's tier do; nothing else lives longer because of it. */
    String give(long points, Instant now) {
        heap.add(new Handful(points, null, ModelExpiry.gone(policy(now), now, zone())));
        return book("ADJUST", points, now);
    }

    /** Takes points that can be spent from the heap, soonest gone first. */
    List<Handful> take(long points) {
        return takeFrom(heap, points);
    }

    List<Handful> takeFrom(List<Handful> from, long points) {
        List<Handful> taken = new ArrayList<>();
        for (long left = points; left > 0; ) {
            Handful soonest = null;
            for (Handful handful : from) {
                boolean sooner = soonest == null
                        || (handful.gone != null && (soonest.gone == null || handful.gone.isBefore(soonest.gone)));
                soonest = handful.spendable() && sooner ? handful : soonest;
            }
            from.remove(soonest);
            long part = Math.min(left, soonest.points);
            left -= part;
            taken.add(new Handful(part, null, soonest.gone));
            if (part < soonest.points) {
                from.add(new Handful(soonest.points - part, null, soonest.gone));
            }
        }
        return taken;
    }

    /** Spending is an activity. */
    void beActive(Instant now) {
        keepAlive(policy(now), ModelExpiry.gone(policy(now), now, zone()));
    }

    /** All that was redeemed on an order, with so many points more. */
    String redeemedOn(String orderId, long points) {
        return " on order " + redeemedOn.merge(orderId, points, Long::sum);
    }

    /** The hold of an id that is not resolved; absent if there is none. */
    @Nullable
    ModelHold live(String holdId) {
        return holds.stream()
                .filter(hold -> hold.id().equals(holdId))
                .findFirst()
                .orElse(null);
    }

    /** How much of a limit is used up in the period that a day belongs to. */
    long used(String limit, String period, LocalDate day) {
        return used.getOrDefault(limit + " " + begin(period, day), 0L);
    }

    void use(String limit, String period, LocalDate day, long amount) {
        used.merge(limit + " " + begin(period, day), amount, Long::sum);
    }

    /** Writes a line of the model's journal. */
    String book(String kind, long points, Instant now) {
        version++;
        last = now;
        String entry = kind + " " + version + ": " + points + ", then " + spendable() + "+" + pending();
        journal.add(id + " " + entry + " at " + now);
        return entry;
    }

    private String policy(Instant at) {
        String tiers = tier(at).expiry();
        return tiers.isEmpty() ? versions.at(at).expiry() : tiers;
    }

    /** An activity lets all points live anew, under such a policy; never shorter than they would. */
    private void keepAlive(String policy, @Nullable Instant until) {
        if (until != null && ModelExpiry.byInactivity(policy)) {
            heap.replaceAll(handful -> handful.livingUntil(until));
            holds.replaceAll(hold -> hold.with(hold.pinned().stream()
                    .map(handful -> handful.livingUntil(until))
                    .toList()));
        }
    }

    private static String begin(String period, LocalDate day) {
        String date = day.toString();
        return switch (period) {
            case "DAY" -> date;
            case "MONTH" -> date.substring(0, 7);
            case "YEAR" -> date.substring(0, 4);
            default -> "";
        };
    }
}
