package io.cumul.posting;

import io.cumul.posting.ModelHeap.Handful;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A member as the model has it: a heap of points, what is set aside of it, and all that was ever counted. */
final class ModelMember {
    private final String id;
    private final Versions versions;
    private final List<String> journal;
    private final Map<String, Long> redeemedOn;
    final ModelCounts counts;
    final Map<String, Long> stock;
    Map<String, ModelOrder> history;
    final ModelHeap heap;
    final List<ModelHold> holds;
    final Map<String, ModelHold> placed;
    final Map<String, ModelHold.End> ended;
    private ModelStanding standing;
    private long version;
    private Instant last;
    final @Nullable String referrer;
    String profile = "";
    String birthday = "";
    boolean vip;
    boolean frozen;
    long owed;
    long purchases;
    long awarded;
    long spentCents;

    @Nullable
    Instant boughtAt;

    ModelMember(
            String id,
            Versions versions,
            @Nullable String referrer,
            Instant enrolled,
            List<String> journal,
            Map<String, Long> stock) {
        this.id = id;
        this.versions = versions;
        this.referrer = referrer;
        this.journal = journal;
        this.stock = stock;
        history = new HashMap<>();
        redeemedOn = new HashMap<>();
        counts = new ModelCounts();
        heap = new ModelHeap();
        holds = new ArrayList<>();
        placed = new HashMap<>();
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
        stock = new HashMap<>(other.stock);
        history = other.history;
        redeemedOn = new HashMap<>(other.redeemedOn);
        counts = other.counts.copy();
        heap = other.heap.copy();
        holds = new ArrayList<>(other.holds);
        placed = new HashMap<>(other.placed);
        ended = new HashMap<>(other.ended);
        standing = other.standing.copy();
        version = other.version;
        last = other.last;
        vip = other.vip;
        frozen = other.frozen;
        owed = other.owed;
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

    /** Points to spend, less what is owed. */
    long spendable() {
        return heap.matured() - owed;
    }

    /** The terms in force at an instant. */
    Terms terms(Instant at) {
        return versions.at(at);
    }

    /** A reward; absent if there is none of that id. */
    @Nullable
    ModelReward reward(String rewardId) {
        return versions.rewards().stream()
                .map(ModelReward::new)
                .filter(reward -> reward.id.equals(rewardId))
                .findFirst()
                .orElse(null);
    }

    /** The lots that the heap amounts to: those that can be spent, soonest gone first; then the others, soonest to come first. */
    List<String> lots() {
        return heap.lots();
    }

    /** The holds, each with what it has pinned. */
    List<String> pinned() {
        return holds.stream()
                .map(hold -> hold.id() + " " + ModelHeap.lots(hold.pinned()) + " until " + hold.ends())
                .toList();
    }

    Instant now(Instant clock) {
        return clock.isBefore(last) ? last : clock;
    }

    /** The member's time, once what it has brought is booked: points to spend, points that are gone, a tier that is lost. */
    Instant turnUp(Instant clock) {
        Instant now = now(clock);
        pass(now);
        if (standing.lapse(now)) {
            book("TIER", 0, now);
        }
        return now;
    }

    /**
     * What the member's time does to points. For who owes some it matters what came first: points that could be spent for a
     * while before they were gone have repaid, so each instant has its turn.
     */
    void pass(Instant now) {
        if (owed == 0) {
            reach(now, now);
            return;
        }
        for (Instant at = last; at != null && !at.isAfter(now); at = nextChange()) {
            reach(at, now);
            long repaid = Math.min(owed, heap.matured());
            if (repaid > 0) {
                heap.take(repaid);
                owed -= repaid;
                book("REPAY", repaid, now);
            }
        }
    }

    private @Nullable Instant nextChange() {
        List<@Nullable Instant> all = heap.changes();
        holds.forEach(hold -> all.add(hold.ends()));
        return all.stream()
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private void reach(Instant at, Instant now) {
        for (ModelHold hold : List.copyOf(holds)) {
            if (!hold.ends().isAfter(at)) {
                release(hold);
                ended.put(hold.id(), new ModelHold.End("HOLD_EXPIRED", 0, ""));
                book("HOLD_EXPIRED", hold.points(), now);
            }
        }
        long matured = heap.mature(at);
        if (matured > 0) {
            book("MATURE", matured, now);
        }
        long expired = heap.expire(at);
        if (expired > 0) {
            book("EXPIRE", expired, now);
        }
    }

    /** The points of a hold are the member's again, and what they were to buy is anybody's. */
    void release(ModelHold hold) {
        holds.remove(hold);
        heap.addAll(hold.pinned());
        if (hold.reward() != null) {
            stock.merge(hold.reward().id(), (long) hold.reward().quantity(), Long::sum);
        }
    }

    /** A reward that the member had is anybody's again. */
    void putBack(ModelReward.Taken taken) {
        stock.merge(taken.id(), (long) taken.quantity(), Long::sum);
        counts.add(taken.counter(), -taken.quantity());
    }

    /** The member has had a reward. */
    void have(ModelReward.@Nullable Taken taken) {
        if (taken != null) {
            counts.add(taken.counter(), taken.quantity());
        }
    }

    /** So many of a reward are nobody else's. */
    void reserve(ModelReward.@Nullable Taken taken) {
        if (taken != null) {
            stock.merge(taken.id(), (long) -taken.quantity(), Long::sum);
        }
    }

    /** Takes points in: those of a purchase may have to wait. */
    @Nullable
    Handful credit(long points, Instant at, Instant now, int waitingDays) {
        if (points == 0) {
            return null;
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
        Handful handful = new Handful(points, waits ? from : null, gone);
        heap.add(handful);
        return handful;
    }

    /** Nothing is known of orders any more. */
    void forgetOrders() {
        history = new HashMap<>();
    }

    /** The order as it is remembered. */
    ModelOrder order(String orderId) {
        return history.computeIfAbsent(orderId, fresh -> new ModelOrder());
    }

    /** Points given by hand live as long as those of the member's tier do; nothing else lives longer because of it. */
    String give(long points, Instant now) {
        heap.add(new Handful(points, null, ModelExpiry.gone(policy(now), now, zone())));
        return book("ADJUST", points, now);
    }

    /** Until when all points live where activity lets them live anew; absent where it does not. */
    @Nullable
    Instant currentLife(List<ModelOrder.Spent> spent, Instant now) {
        String policy = policy(now);
        if (!ModelExpiry.byInactivity(policy)) {
            return null;
        }
        List<@Nullable Instant> all = heap.ends();
        spent.forEach(one -> all.add(ModelExpiry.gone(policy, one.at(), zone())));
        return all.stream()
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
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

    /** Writes a line of the model's journal. */
    String book(String kind, long points, Instant now) {
        version++;
        last = now;
        String entry = kind + " " + version + ": " + points + ", then " + spendable() + "+" + heap.pending();
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
            heap.livingUntil(until);
            holds.replaceAll(hold -> hold.with(hold.pinned().stream()
                    .map(handful -> handful.livingUntil(until))
                    .toList()));
        }
    }
}
