package io.cumul.checker.judge;

import io.cumul.checker.ledger.Book;
import io.cumul.checker.ledger.Entry;
import io.cumul.checker.ledger.Row;
import java.util.HashMap;
import java.util.Map;

/** Replays the journal and holds the row, and what entries say of the account, against what comes of it. */
final class RowRule implements Rule {
    private static final Promise PROMISE = Promise.ROWS_FOLLOW;

    @Override
    public void judge(Dossier dossier, Faults faults) {
        Row row = dossier.row();
        if (row == null || dossier.journal().isEmpty()) {
            faults.unless(
                    row == null && dossier.journal().isEmpty(),
                    PROMISE,
                    "a row %s, and %d entries",
                    row,
                    dossier.journal().size());
            return;
        }
        Entry last = dossier.journal().getLast();
        Holding holding = dossier.holding(dossier.journal().size());
        boolean same = row.version() == last.seq()
                && row.changedAt().equals(last.at())
                && row.enrolledAt().equals(dossier.journal().getFirst().at())
                && row.lots().equals(holding.row())
                && row.held() == holding.in(Book.HELD)
                && row.owed() == holding.owed()
                && row.frozen() == holding.frozen()
                && row.points() == row.lots().sum();
        faults.unless(same, PROMISE, "%s, and the journal comes to %s at %s", row, holding, last);
        entries(dossier, faults);
    }

    private static void entries(Dossier dossier, Faults faults) {
        Map<String, Long> redeemed = new HashMap<>();
        for (int version = 1; version <= dossier.journal().size(); version++) {
            Entry entry = dossier.journal().get(version - 1);
            faults.unless(
                    isWhatThereWas(dossier, version, entry),
                    PROMISE,
                    "not what there was right after it: %s, but %s",
                    entry,
                    dossier.holding(version));
            if (entry.spends() && entry.order() != null) {
                Long sum = redeemed.merge(entry.order(), entry.points(), Math::addExact);
                faults.unless(
                        sum.equals(entry.redeemedOnOrder()),
                        PROMISE,
                        "%d were redeemed on the order of %s",
                        sum,
                        entry);
            }
        }
    }

    /** A command that lets time do its work writes an entry for each thing that time did; after the last, it has done all. */
    private static boolean isWhatThereWas(Dossier dossier, int version, Entry entry) {
        Holding holding = dossier.holding(version);
        boolean more = version < dossier.journal().size()
                && dossier.journal().get(version).at().equals(entry.at());
        return entry.availableAfter() == holding.spendable()
                && (more || entry.availableAfter() == holding.available(entry.at()));
    }
}
