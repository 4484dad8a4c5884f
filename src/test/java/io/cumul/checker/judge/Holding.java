package io.cumul.checker.judge;

import io.cumul.checker.ledger.Book;
import io.cumul.checker.ledger.Entry;
import io.cumul.checker.ledger.Lots;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an account holds after some of its entries, computed from the books they move points between.
 *
 * @param books the lots in each of the member's books
 * @param outside what the entries have moved to all other books, less what they took from there
 */
record Holding(Map<Book, Lots> books, long outside) {
    /** Nothing yet. */
    static final Holding NONE = new Holding(Map.of(), 0);

    /** The holdings after no entry, after the first, after the second and so on. */
    static List<Holding> after(List<Entry> journal) {
        List<Holding> holdings = new ArrayList<>(journal.size() + 1);
        holdings.add(NONE);
        journal.forEach(entry -> holdings.add(holdings.getLast().after(entry)));
        return holdings;
    }

    /** Points that can be spent at an instant, if no entry is added before it. */
    long available(Instant at) {
        return lots(Book.AVAILABLE).liveAt(at.getEpochSecond()) - owed();
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
        return new Holding(result, elsewhere);
    }
}
