package io.cumul.checker.rebuild;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rebuilds one account from its entries and names whatever its row, or an entry on the way, says otherwise. */
public final class Comparison {
    private final List<String> differences = new ArrayList<>();
    private final Rebuilt account = new Rebuilt(differences);

    private Comparison() {}

    /**
     * What differs, a sentence each.
     *
     * @param row the account's row; absent if there is none
     * @param journal its entries, in the order of their numbers
     */
    public static List<String> of(@Nullable Row row, List<Line> journal) {
        Comparison comparison = new Comparison();
        if (row == null || journal.isEmpty()) {
            return List.of("a row " + row + ", and " + journal.size() + " entries");
        }
        comparison.journal(journal);
        comparison.row(row, journal.getFirst(), journal.getLast());
        return comparison.differences;
    }

    private void journal(List<Line> journal) {
        long seq = 0;
        Instant at = Instant.MIN;
        for (Line line : journal) {
            check("the number of an entry", ++seq, line.seq());
            check("whether entry " + seq + " opens the account", seq == 1, line.kind() == Line.ENROL);
            check(
                    "the later of entry " + seq + " and the one before",
                    line.at().isBefore(at) ? at : line.at(),
                    line.at());
            at = line.at();
            entry(line);
        }
    }

    private void entry(Line line) {
        Line.Move move = line.move();
        if (move != null) {
            check("the points of entry " + line.seq(), move.lots().sum(), move.points());
        }
        check("the hold of entry " + line.seq(), line.details().path("hold").asText(null), line.holdId());
        account.apply(line);
        String entry = " after entry " + line.seq();
        check("what can be spent" + entry, account.available(), line.after().available());
        check("what is pending" + entry, account.lots().pending(), line.after().pending());
        check("what is held" + entry, account.held(), line.after().held());
        Instant change = account.changeAt();
        Instant told = line.after().nextChangeAt();
        // A tier's review, which may come before, is nothing that entries know.
        if (change != null && (told == null || told.isAfter(change))) {
            check("when time changes points" + entry, change, told);
        }
    }

    private void row(Row row, Line first, Line last) {
        check("the version", last.seq(), row.version());
        check("when it was opened", first.at(), row.enrolledAt());
        check("when it changed", last.at(), row.changedAt());
        check("the status", account.status(), row.status());
        check("the lots", account.lots().text(), row.lots());
        check("the holds", account.holds(), row.holds());
        check("what is owed", account.owed(), row.owed());
        check("the points", account.lots().sum(), row.sums().points());
        check("the pending points", account.lots().pending(), row.sums().pending());
        check("the held points", account.held(), row.sums().held());
        check(
                "the next change, as the last entry has it",
                last.after().nextChangeAt(),
                row.sums().nextChangeAt());
        check("the next change", next(row), row.sums().nextChangeAt());
        String bought = row.standing("A");
        check(
                "the purchases",
                account.bought().text(),
                bought.startsWith(account.bought().text() + " ")
                        ? account.bought().text()
                        : bought);
        tier(row);
    }

    /** The next change of the points, or the tier's review, which only the row has. */
    private @Nullable Instant next(Row row) {
        Instant change = account.changeAt();
        String review = row.standing("R");
        if (review.isEmpty() || row.sums().nextChangeAt() == null) {
            return change;
        }
        Instant due = Instant.EPOCH.plus(Long.parseLong(review), ChronoUnit.MICROS);
        return change == null || due.isBefore(change) ? due : change;
    }

    /** Since when the tier is had, as it was told last. */
    private void tier(Row row) {
        String told = account.tier();
        if (told != null) {
            String steps = row.standing("T");
            String since = steps.isEmpty()
                    ? Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, row.enrolledAt()))
                    : steps.substring(steps.lastIndexOf('@') + 1);
            check("since when the tier is had", told.split(" ", -1)[1], since);
        }
    }

    private void check(String what, @Nullable Object rebuilt, @Nullable Object there) {
        if (!Objects.equals(rebuilt, there)) {
            differences.add(what + ": rebuilt " + rebuilt + ", but there is " + there);
        }
    }
}
