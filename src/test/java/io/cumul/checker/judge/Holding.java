package io.cumul.checker.judge;

import io.cumul.checker.ledger.Book;
import io.cumul.checker.ledger.Entry;
import io.cumul.checker.ledger.Lots;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an account holds after some of its entries, computed from the books they move points between.
 *
 * @param books the lots in each of the member's books
 * @param holds the points set aside, by the hold
 * @param outside what the entries have moved to all other books, less what they took from there
 * @param frozen whether nothing may be spent
 */
record Holding(Map<Book, Lots> books, Map<String, Held> holds, long outside, boolean frozen) {
    /** Nothing yet. */
    static final Holding NONE = new Holding(Map.of(), Map.of(), 0, false);

    /** The holdings after no entry, after the first, after the second and so on. */
    static List<Holding> after(List<Entry> journal) {
        List<Holding> holdings = new ArrayList<>(journal.size() + 1);
        holdings.add(NONE);
        journal.forEach(entry -> holdings.add(holdings.getLast().after(entry)));
        return holdings;
    }

    /** Points that can be spent at an instant, if no entry is added before it: those of holds that are over among them. */
    long available(Instant at) {
        long back = holds.values().stream()
                .filter(held -> held.over(at))
                .mapToLong(held -> held.lots().liveAt(at.getEpochSecond()))
                .sum();
        return Math.addExact(lots(Book.AVAILABLE).liveAt(at.getEpochSecond()), back) - owed();
    }

    /** Points that can be spent, whatever time has done by now. */
    long spendable() {
        return in(Book.AVAILABLE) - owed();
    }

    /** Points that are set aside at an instant, if no entry is added before it. */
    long held(Instant at) {
        return holds.values().stream()
                .filter(held -> !held.over(at))
                .mapToLong(held -> held.lots().sum())
                .sum();
    }

    /** Points that are set aside for one order at an instant, if no entry is added before it. */
    long heldFor(String order, Instant at) {
        return holds.values().stream()
                .filter(held -> held.order().equals(order) && !held.over(at))
                .mapToLong(held -> held.lots().liveAt(at.getEpochSecond()))
                .sum();
    }

    /** How many holds there are that are not over. */
    long live(Instant at) {
        return holds.values().stream().filter(held -> !held.over(at)).count();
    }

    /** Points that the member owes. */
    long owed() {
        return -in(Book.OWED);
    }

    /** Points in one of the member's books. */
    long in(Book book) {
        return lots(book).sum();
    }

    /** What the account's row holds as its lots. */
    Lots row() {
        return lots(Book.AVAILABLE).plus(lots(Book.PENDING));
    }

    /** Whether more was taken out of a lot than it had, or repaid than was owed. */
    boolean overdrawn() {
        return books.entrySet().stream()
                .anyMatch(book -> book.getKey() == Book.OWED
                        ? book.getValue().sum() > 0
                        : book.getValue().overdrawn());
    }

    @Override
    public String toString() {
        return lots(Book.AVAILABLE) + " to be spent, " + in(Book.PENDING) + " pending, " + owed() + " owed, "
                + holds.size() + " holds of " + in(Book.HELD) + (frozen ? ", frozen" : "");
    }

    private Lots lots(Book book) {
        return books.getOrDefault(book, Lots.NONE);
    }

    private Holding after(Entry entry) {
        Map<Book, Lots> result = new EnumMap<>(Book.class);
        result.putAll(books);
        long elsewhere = outside;
        if (entry.from() != null && entry.from().members()) {
            result.put(entry.from(), lots(entry.from()).minus(entry.lots()));
        } else if (entry.from() != null) {
            elsewhere -= entry.points();
        }
        if (entry.to() != null && entry.to().members()) {
            result.put(entry.to(), result.getOrDefault(entry.to(), Lots.NONE).plus(entry.lots()));
        } else if (entry.to() != null) {
            elsewhere += entry.points();
        }
        boolean stays = entry.kind() == Entry.FREEZE || (frozen && entry.kind() != Entry.UNFREEZE);
        return new Holding(result, holdsAfter(entry), elsewhere, stays);
    }

    private Map<String, Held> holdsAfter(Entry entry) {
        String id = entry.holdId();
        if (id == null) {
            return holds;
        }
        Map<String, Held> result = new HashMap<>(holds);
        if (entry.to() == Book.HELD) {
            result.put(id, new Held(String.valueOf(entry.order()), entry.lots(), entry.expiresAt()));
        } else if (entry.endsHold()) {
            result.remove(id);
        } else {
            result.computeIfPresent(id, (same, held) -> held.without(entry.lots()));
        }
        return result;
    }

    /**
     * Points set aside.
     *
     * @param order for which order
     * @param lots which
     * @param expiresAt the first instant at which they are the member's again
     */
    record Held(String order, Lots lots, Instant expiresAt) {
        boolean over(Instant at) {
            return !at.isBefore(expiresAt);
        }

        Held without(Lots others) {
            return new Held(order, lots.minus(others), expiresAt);
        }
    }
}
