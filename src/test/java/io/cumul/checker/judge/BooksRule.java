package io.cumul.checker.judge;

import io.cumul.checker.ledger.Book;
import io.cumul.checker.ledger.Entry;
import io.cumul.checker.ledger.Row;

/** Sums the books: what entries have put into all other books, and what the row says that the member holds. */
final class BooksRule implements Rule {
    @Override
    public void judge(Dossier dossier, Faults faults) {
        for (Entry entry : dossier.journal()) {
            boolean sound = (entry.from() == null) == (entry.to() == null)
                    && (entry.from() == null || entry.from() != entry.to())
                    && entry.points() >= 0
                    && (entry.from() != null || entry.points() == 0)
                    && entry.lots().sum() == entry.points();
            faults.unless(
                    sound, Promise.BOOKS_BALANCE, "it does not take from one book what it gives to another: %s", entry);
        }
        for (int version = 1; version <= dossier.journal().size(); version++) {
            faults.unless(
                    !dossier.holding(version).overdrawn(),
                    Promise.BOOKS_BALANCE,
                    "more was taken than was there: %s",
                    dossier.journal().get(version - 1));
        }
        Row row = dossier.row();
        Holding holding = dossier.holding(dossier.journal().size());
        long sum = holding.outside() + holding.in(Book.HELD) - holding.owed() + (row == null ? 0 : row.points());
        faults.unless(sum == 0, Promise.BOOKS_BALANCE, "the books sum to %d", sum);
    }
}
