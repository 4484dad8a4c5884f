package io.cumul.checker.judge;

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
                && row.points() == row.lots().sum();
        faults.unless(same, PROMISE, "%s, and the journal comes to %s at %s", row, holding, last);
        entries(dossier, faults);
    }

    private static void entries(Dossier dossier, Faults faults) {
        Map<String, Long> redeemed = new HashMap<>();
        for (int version = 1; version <= dossier.journal().size(); version++) {
            Entry entry = dossier.journal().get(version - 1);
            faults.unless(
                    entry.availableAfter() == dossier.holding(version).available(entry.at()),
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
}
