package io.cumul.checker.judge;

import io.cumul.checker.ledger.Book;
import io.cumul.checker.ledger.Kept;
import io.cumul.checker.ledger.Row;
import java.util.Objects;

/** Holds what Redis has against what the ledger had at that version. */
final class SnapshotRule implements Rule {
    private static final Promise PROMISE = Promise.SNAPSHOTS_FOLLOW;

    @Override
    public void judge(Dossier dossier, Faults faults) {
        Row snapshot = dossier.snapshot();
        if (snapshot != null) {
            boolean same = dossier.entry(snapshot.version())
                    .map(entry -> snapshot.account().equals(dossier.account())
                            && snapshot.lots()
                                    .equals(dossier.holding(snapshot.version()).row())
                            && snapshot.held()
                                    == dossier.holding(snapshot.version()).in(Book.HELD)
                            && snapshot.owed()
                                    == dossier.holding(snapshot.version()).owed()
                            && snapshot.frozen()
                                    == dossier.holding(snapshot.version()).frozen()
                            && snapshot.changedAt().equals(entry.at())
                            && snapshot.enrolledAt()
                                    .equals(dossier.journal().getFirst().at()))
                    .orElse(false);
            faults.unless(same, PROMISE, "%s, and the row is %s", snapshot, dossier.row());
        }
        for (Act act : dossier.acts()) {
            dossier.cached(act)
                    .ifPresent(cached -> faults.unless(
                            dossier.kept(act).map(kept -> same(kept, cached)).orElse(false),
                            PROMISE,
                            "under %s Redis has %s, and the ledger %s",
                            act.key(),
                            cached,
                            dossier.kept(act)));
        }
    }

    private static boolean same(Kept kept, Kept cached) {
        return kept.shown() == cached.shown()
                && (kept.shown() || Objects.equals(kept.seq(), cached.seq()))
                && kept.refusal().equals(cached.refusal());
    }
}
