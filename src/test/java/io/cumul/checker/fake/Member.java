package io.cumul.checker.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cumul.checker.ledger.Book;
import io.cumul.checker.ledger.Entry;
import io.cumul.checker.ledger.Lots;
import io.cumul.checker.ledger.Row;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account in memory. Its points never run out. */
public final class Member {
    final String account;
    final List<Entry> journal = new ArrayList<>();
    final Map<String, Remembered> kept = new HashMap<>();
    String profile = "";
    /** The version that a cache has, which may be some entries behind. */
    int cached = 1;

    Member(String account) {
        this.account = account;
    }

    /** Points that can be spent. */
    public long available() {
        return journal.getLast().availableAfter();
    }

    /** The lines of its journal. */
    public List<Entry> journal() {
        return journal;
    }

    /** What is kept under its keys. */
    public Map<String, Remembered> kept() {
        return kept;
    }

    /** The award of an order, if it has earned. */
    Optional<Entry> award(String order) {
        return journal.stream()
                .filter(entry -> entry.awards() && order.equals(entry.order()))
                .findFirst();
    }

    /** Adds an entry that moves nothing. */
    public Entry note(int kind) {
        long available = journal.isEmpty() ? 0 : available();
        return add(new Entry(account, next(), kind, null, null, 0, Lots.NONE, now(), available, null, null));
    }

    /** Adds an award or a redemption. */
    public Entry move(Wish wish) {
        Lots lots = wish.points() == 0 ? Lots.NONE : Lots.lasting(wish.points());
        Entry entry = wish.earns()
                ? moved(3, Book.ISSUED, Book.AVAILABLE, wish, lots, available() + wish.points(), null)
                : moved(4, Book.AVAILABLE, Book.REDEEMED, wish, lots, available() - wish.points(), redeemed(wish));
        return add(entry);
    }

    /** Takes back the last entry, and what is kept under its key. */
    public void undo(String key) {
        journal.removeLast();
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

    private Entry moved(int kind, Book from, Book to, Wish wish, Lots lots, long available, @Nullable Long redeemed) {
        return new Entry(
                account, next(), kind, from, to, wish.points(), lots, now(), available, wish.order(), redeemed);
    }

    private long redeemed(Wish wish) {
        return wish.points()
                + journal.stream()
                        .filter(entry -> entry.spends() && wish.order().equals(entry.order()))
                        .mapToLong(Entry::points)
                        .sum();
    }

    private Entry add(Entry entry) {
        journal.add(entry);
        if (journal.size() % 3 == 0) {
            cached = journal.size();
        }
        return entry;
    }

    private long next() {
        return journal.size() + 1L;
    }

    private Instant now() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return journal.isEmpty() || now.isAfter(journal.getLast().at())
                ? now
                : journal.getLast().at();
    }

    /** The balance at a version, as it is shown. */
    public ObjectNode balance(int version) {
        Entry entry = journal.get(version - 1);
        return JsonNodeFactory.instance
                .objectNode()
                .put("accountId", account)
                .put("available", entry.availableAfter())
                .put("pending", 0)
                .put("held", 0)
                .put("owed", 0)
                .put("version", version)
                .put("asOf", entry.at().toString());
    }

    /** The row as it was at a version. */
    Row row(int version) {
        Entry entry = journal.get(version - 1);
        long points = entry.availableAfter();
        Lots lots = points == 0 ? Lots.NONE : Lots.lasting(points);
        return new Row(account, lots, points, version, journal.getFirst().at(), entry.at());
    }
}
