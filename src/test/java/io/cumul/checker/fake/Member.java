package io.cumul.checker.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cumul.checker.ledger.Book;
import io.cumul.checker.ledger.Entry;
import io.cumul.checker.ledger.Lots;
import io.cumul.checker.ledger.Row;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** An account in memory. Its points never run out. */
public final class Member {
    final String account;
    final List<Entry> journal = new ArrayList<>();
    final Map<String, Remembered> kept = new HashMap<>();
    final SequencedMap<String, Pinned> holds = new LinkedHashMap<>();
    final Map<String, Bought> orders = new HashMap<>();
    private final List<State> states = new ArrayList<>();
    private Instant present = Instant.MIN;
    String profile = "";
    /** The version that a cache has, which may be some entries behind. */
    int cached = 1;

    Member(String account) {
        this.account = account;
    }

    /** Points that can be spent, below zero if some are owed. */
    public long available() {
        return state().lots - state().owed;
    }

    /** Whether nothing may be spent. */
    public boolean frozen() {
        return state().frozen;
    }

    /** The lines of its journal. */
    public List<Entry> journal() {
        return journal;
    }

    /** What is kept under its keys. */
    public Map<String, Remembered> kept() {
        return kept;
    }

    /** Its holds, those that have ended too, by their id. */
    public SequencedMap<String, Pinned> holds() {
        return holds;
    }

    /** The award of an order, if it has earned. */
    Optional<Entry> award(String order) {
        return journal.stream()
                .filter(entry -> entry.awards() && order.equals(entry.order()))
                .findFirst();
    }

    /** What is known of an order. */
    Bought order(String order) {
        return orders.computeIfAbsent(order, fresh -> new Bought());
    }

    /** Adds an entry that moves nothing. */
    public Entry note(int kind) {
        return write(kind, null, null, 0, null, null, MissingNode.getInstance());
    }

    /** Adds an award or a redemption. */
    public Entry move(Wish wish) {
        return wish.earns()
                ? write(3, Book.ISSUED, Book.AVAILABLE, wish.points(), wish.order(), null, MissingNode.getInstance())
                : write(4, Book.AVAILABLE, Book.REDEEMED, wish.points(), wish.order(), null, spentOn(wish));
    }

    private static JsonNode spentOn(Wish wish) {
        ObjectNode reward = JsonNodeFactory.instance.objectNode().put("reward", wish.target());
        return wish.target().isEmpty()
                ? MissingNode.getInstance()
                : JsonNodeFactory.instance.objectNode().set("spent", reward);
    }

    /** Adds an entry of any kind. */
    public Entry write(
            int kind,
            @Nullable Book from,
            @Nullable Book to,
            long points,
            @Nullable String order,
            @Nullable String holdId,
            JsonNode details) {
        Instant at = now();
        State after = states.isEmpty() ? new State(0, 0, 0, false) : state().after(kind, from, to, points);
        Long redeemed = to == Book.REDEEMED && order != null ? (Long) (points + redeemed(order)) : null;
        Entry entry = new Entry(
                account,
                journal.size() + 1L,
                kind,
                from,
                to,
                points,
                points == 0 ? Lots.NONE : Lots.lasting(points),
                at,
                after.lots - after.owed,
                order,
                redeemed,
                holdId,
                details);
        journal.add(entry);
        states.add(after);
        return entry;
    }

    /** Takes back the last entry, and what is kept under its key. */
    public void undo(String key) {
        journal.removeLast();
        states.removeLast();
        kept.remove(key);
        cached = Math.min(cached, journal.size());
    }

    /** Puts an award of nothing where another entry stood that moved nothing. */
    public Entry replace(Entry placeholder, Wish wish) {
        Entry entry = new Entry(
                account,
                placeholder.seq(),
                3,
                Book.ISSUED,
                Book.AVAILABLE,
                0,
                Lots.NONE,
                placeholder.at(),
                placeholder.availableAfter(),
                wish.order(),
                null);
        journal.set((int) placeholder.seq() - 1, entry);
        return entry;
    }

    /** Books what time has done: holds that are over give their points back, and what is there repays what is owed. */
    void lapse() {
        Instant now = now();
        for (Pinned hold : List.copyOf(holds.values())) {
            if (hold.live() && hold.over(now)) {
                Entry placed = hold.placed();
                end(
                        hold,
                        write(
                                Entry.HOLD_EXPIRED,
                                Book.HELD,
                                Book.AVAILABLE,
                                placed.points(),
                                placed.order(),
                                placed.holdId(),
                                step(placed)));
            }
        }
        repay();
    }

    /** What is there repays what is owed. */
    void repay() {
        long points = Math.min(state().owed, state().lots);
        if (points > 0) {
            write(Entry.REPAY, Book.AVAILABLE, Book.OWED, points, null, null, MissingNode.getInstance());
        }
    }

    /** A hold has ended. */
    void end(Pinned hold, Entry end) {
        holds.put(String.valueOf(hold.placed().holdId()), new Pinned(hold.placed(), end));
    }

    /** What every step in the life of a hold says. */
    static ObjectNode step(Entry placed) {
        return JsonNodeFactory.instance.objectNode().put("hold", placed.holdId());
    }

    long owed() {
        return state().owed;
    }

    /** Points that can be spent, if nothing were owed. */
    long lots() {
        return state().lots;
    }

    private State state() {
        return states.getLast();
    }

    private long redeemed(String order) {
        return journal.stream()
                .filter(entry -> entry.spends() && order.equals(entry.order()))
                .mapToLong(Entry::points)
                .sum();
    }

    /** A command comes: all that it does is done at one time, which never runs backwards. */
    void begin() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        present = present.isAfter(now) ? present : now;
    }

    /** A command has ended: the cache may hear of it, but does not each time. */
    void end() {
        if (journal.size() - cached > 2) {
            cached = journal.size();
        }
    }

    /** The time of the command under way. */
    Instant now() {
        return present;
    }

    /** The balance at a version, as it is shown. */
    public ObjectNode balance(int version) {
        Entry entry = journal.get(version - 1);
        return JsonNodeFactory.instance
                .objectNode()
                .put("accountId", account)
                .put("available", entry.availableAfter())
                .put("pending", 0)
                .put("held", states.get(version - 1).held)
                .put("owed", Math.max(0, -entry.availableAfter()))
                .put("version", version)
                .put("asOf", entry.at().toString());
    }

    /** The row as it was at a version. */
    Row row(int version) {
        Entry entry = journal.get(version - 1);
        State state = states.get(version - 1);
        Lots lots = state.lots == 0 ? Lots.NONE : Lots.lasting(state.lots);
        return new Row(
                account,
                lots,
                state.lots,
                state.held,
                state.owed,
                state.frozen,
                version,
                journal.getFirst().at(),
                entry.at());
    }

    /** What the account holds. */
    private record State(long lots, long held, long owed, boolean frozen) {
        State after(int kind, @Nullable Book from, @Nullable Book to, long points) {
            return new State(
                    lots + change(Book.AVAILABLE, from, to, points),
                    held + change(Book.HELD, from, to, points),
                    owed - change(Book.OWED, from, to, points),
                    kind == Entry.FREEZE || (frozen && kind != Entry.UNFREEZE));
        }

        private static long change(Book book, @Nullable Book from, @Nullable Book to, long points) {
            return (to == book ? points : 0) - (from == book ? points : 0);
        }
    }
}
