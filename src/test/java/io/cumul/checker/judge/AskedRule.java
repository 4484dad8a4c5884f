package io.cumul.checker.judge;

import io.cumul.checker.history.Answer;
import io.cumul.checker.history.Exchange;
import io.cumul.checker.ledger.Book;
import io.cumul.checker.ledger.Entry;
import io.cumul.checker.ledger.Kept;
import io.cumul.checker.plan.Call;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Looks for whoever asked for each entry. What time does, nobody asks for. */
final class AskedRule implements Rule {
    private static final Promise PROMISE = Promise.POSTED_WAS_ASKED;

    @Override
    public void judge(Dossier dossier, Faults faults) {
        Set<String> keys = new HashSet<>();
        dossier.acts().forEach(act -> keys.add(act.key()));
        Map<Long, String> keyOf = new TreeMap<>();
        dossier.kept().forEach((key, kept) -> {
            faults.unless(keys.contains(key), PROMISE, "nobody has used the key %s, which stands for %s", key, kept);
            String other = standsForNone(dossier, kept) ? null : keyOf.put(kept.seq(), key);
            faults.unless(
                    other == null || isToldAgain(dossier, kept),
                    PROMISE,
                    "%s and %s stand for one entry, %d",
                    key,
                    other,
                    kept.seq());
        });
        for (Entry entry : dossier.journal()) {
            if (entry.wasAskedFor() && entry.kind() != Entry.ENROL && entry.kind() != Entry.PROFILE) {
                faults.unless(keyOf.containsKey(entry.seq()), PROMISE, "no key stands for %s", entry);
            } else if (!entry.wasAskedFor()) {
                faults.unless(
                        isWorkOfTime(entry) || isStep(dossier, entry),
                        PROMISE,
                        "nobody asked for it, and time does not do such a thing: %s",
                        entry);
            }
        }
        orders(dossier, faults);
        notes(dossier, faults);
    }

    /** Whoever captures or voids a hold again, or freezes again, is told of the entry that did it. */
    private static boolean isToldAgain(Dossier dossier, Kept kept) {
        return dossier.entry(Objects.requireNonNullElse(kept.seq(), 0L))
                .map(entry -> entry.kind() == Entry.CAPTURE || entry.kind() == Entry.VOID || entry.freezes())
                .orElse(false);
    }

    /** Whoever found the account frozen is shown it with its last entry, whatever that is. */
    private static boolean standsForNone(Dossier dossier, Kept kept) {
        return kept.seq() == null
                || (kept.shown()
                        && !dossier.entry(kept.seq()).map(Entry::freezes).orElse(false));
    }

    /** What stands before the entry that somebody asked for: other rules look at it together with that one. */
    private static boolean isStep(Dossier dossier, Entry entry) {
        Entry next = dossier.entry(entry.seq() + 1).orElse(null);
        return next != null
                && switch (entry.kind()) {
                    case Entry.VOID ->
                        entry.details().path("replacedBy").asText().equals(next.holdId());
                    case Entry.RELEASE ->
                        Objects.equals(entry.holdId(), next.holdId())
                                || next.kind() == Entry.REPAY
                                || next.to() == Book.EXPIRED;
                    case Entry.CLAW_BACK, Entry.RESTORE ->
                        entry.details().has("refund")
                                && (entry.details()
                                                .path("refund")
                                                .equals(next.details().path("refund"))
                                        || next.kind() == Entry.REPAY
                                        || next.to() == Book.EXPIRED);
                    default -> false;
                };
    }

    private static boolean isWorkOfTime(Entry entry) {
        if (entry.to() == Book.EXPIRED) {
            return entry.lots().liveAt(entry.at().getEpochSecond()) == 0;
        }
        return entry.to() == null
                || (entry.kind() == Entry.HOLD_EXPIRED && entry.from() == Book.HELD)
                || (entry.from() == Book.AVAILABLE && entry.to() == Book.OWED)
                || (entry.from() == Book.PENDING && entry.to() == Book.AVAILABLE);
    }

    private static void orders(Dossier dossier, Faults faults) {
        Map<String, Entry> awarded = new HashMap<>();
        dossier.journal().stream()
                .filter(entry -> entry.awards() && entry.order() != null)
                .forEach(entry -> {
                    Entry before = awarded.put(entry.order(), entry);
                    faults.unless(before == null, PROMISE, "an order earned twice: %s and %s", before, entry);
                });
    }

    /** The first entry opens the account, no other does, and profiles are not replaced more often than somebody asked. */
    private static void notes(Dossier dossier, Faults faults) {
        long asked = dossier.exchanges().stream()
                .filter(exchange -> exchange.call() instanceof Call.Enrol)
                .count();
        long opened = dossier.exchanges().stream()
                .filter(exchange -> exchange.call() instanceof Call.Enrol && isCreated(exchange))
                .count();
        long enrolments = count(dossier, Entry.ENROL);
        boolean opens = dossier.journal().isEmpty()
                || (dossier.journal().getFirst().kind() == Entry.ENROL && enrolments == 1 && asked > 0);
        faults.unless(opens, PROMISE, "%d entries enrol, and the first may not be one of them", enrolments);
        faults.unless(opened <= enrolments, PROMISE, "%d were told that they opened the account", opened);
        faults.unless(
                enrolments + count(dossier, Entry.PROFILE) <= asked,
                PROMISE,
                "more profiles than were sent: %d",
                asked);
    }

    private static boolean isCreated(Exchange exchange) {
        return exchange.done() && exchange.answer() instanceof Answer.Said said && said.status() == 201;
    }

    private static long count(Dossier dossier, int kind) {
        return dossier.journal().stream().filter(entry -> entry.kind() == kind).count();
    }
}
