package io.cumul.checker.judge;

import io.cumul.checker.ledger.Book;
import io.cumul.checker.ledger.Entry;
import io.cumul.checker.plan.Call;
import java.util.HashSet;
import java.util.Set;

/** Computes for every refund what it had to give back and to take, and holds its entries against that. */
final class RefundRule implements Rule {
    private static final Promise PROMISE = Promise.REFUNDS_ARE_EXACT;

    @Override
    public void judge(Dossier dossier, Faults faults) {
        Returns returns = new Returns(dossier);
        Set<String> made = new HashSet<>();
        Steps steps = new Steps();
        for (Entry entry : dossier.journal()) {
            if (entry.kind() == Entry.REFUND && entry.order() != null) {
                Call.Refund refund = returns.asked(entry).orElse(null);
                if (refund != null) {
                    exact(entry, returns.of(entry.order()), refund, steps, faults);
                }
                faults.unless(
                        made.add(entry.order() + " "
                                + entry.details().path("refund").asText()),
                        PROMISE,
                        "made twice: %s",
                        entry);
                steps = new Steps();
            } else if (entry.kind() == Entry.RESTORE || entry.kind() == Entry.CLAW_BACK) {
                steps.add(entry);
            }
            returns.add(entry);
        }
        faults.unless(steps.restored == 0 && steps.taken == 0, PROMISE, "points moved, and no refund to say why");
    }

    private static void exact(Entry entry, OrderBooks before, Call.Refund refund, Steps steps, Faults faults) {
        OrderBooks after = before.returning(refund);
        boolean same = before.known()
                && before.fits(refund.cents())
                && steps.restored == after.restored() - before.restored()
                && steps.taken == after.unearned() - before.unearned()
                && entry.details().path("sums").path("owed").asLong() == steps.owed;
        faults.unless(
                same,
                PROMISE,
                "%s gave back %d, took %d and let the member owe %d of %s",
                refund,
                steps.restored,
                steps.taken,
                steps.owed,
                before);
    }

    /** What the entries before a refund have moved. */
    private static final class Steps {
        private long restored;
        private long taken;
        private long owed;

        void add(Entry entry) {
            restored += entry.kind() == Entry.RESTORE ? entry.points() : 0;
            taken += entry.kind() == Entry.CLAW_BACK ? entry.points() : 0;
            owed += entry.kind() == Entry.CLAW_BACK && entry.from() == Book.OWED ? entry.points() : 0;
        }
    }
}
