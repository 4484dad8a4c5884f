package io.cumul.checker.judge;

import io.cumul.checker.ledger.Entry;
import java.time.Instant;

/** Holds the order of the entries against that in which callers saw them, and against the ledger's own clock. */
final class OrderRule implements Rule {
    @Override
    public void judge(Dossier dossier, Faults faults) {
        long seq = 0;
        Instant at = Instant.MIN;
        for (Entry entry : dossier.journal()) {
            faults.unless(entry.seq() == ++seq, Promise.ONE_ORDER, "a gap before %s", entry);
            faults.unless(!entry.at().isBefore(at), Promise.ONE_ORDER, "the clock runs backwards at %s", entry);
            seq = entry.seq();
            at = entry.at();
        }
        dossier.windows().contradictions(faults);
    }
}
