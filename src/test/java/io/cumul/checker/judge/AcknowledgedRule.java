package io.cumul.checker.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.cumul.checker.history.Exchange;
import io.cumul.checker.ledger.Entry;
import io.cumul.checker.ledger.Kept;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Holds every yes to a write, and every kept no, against the entry or the refusal that stands under its key. */
final class AcknowledgedRule implements Rule {
    private static final Promise PROMISE = Promise.ACKNOWLEDGED_IS_POSTED;

    @Override
    public void judge(Dossier dossier, Faults faults) {
        for (Act act : dossier.acts()) {
            act.outcomes().stream().findFirst().ifPresent(exchange -> {
                Optional<Kept> kept = dossier.kept(act);
                if (kept.isEmpty()) {
                    faults.add(PROMISE, "nothing is kept under %s, though it was answered: %s", act.key(), exchange);
                } else if (exchange.done()) {
                    posted(dossier, act, exchange, kept.get(), faults);
                } else {
                    refused(act, exchange, kept.get().refusal(), faults);
                }
            });
        }
        profiles(dossier, faults);
    }

    private static void posted(Dossier dossier, Act act, Exchange exchange, Kept kept, Faults faults) {
        long seq = exchange.version();
        Optional<Entry> entry = dossier.entry(seq);
        if (entry.isEmpty() || kept.seq() == null || kept.seq() != seq) {
            faults.add(
                    PROMISE,
                    "%s stands for entry %s of %d, not for what was answered: %s",
                    act.key(),
                    kept.seq(),
                    dossier.journal().size(),
                    exchange);
            return;
        }
        Asked asked = new Asked(dossier, exchange);
        faults.unless(
                kept.shown() ? asked.isSo(dossier.holding(seq)) : asked.isDoneBy(entry.get()),
                PROMISE,
                "entry %s is not what was asked and answered: %s",
                entry.get(),
                exchange);
    }

    /** What is kept of a refusal has its code and its members, and maybe more. */
    private static void refused(Act act, Exchange exchange, JsonNode refusal, Faults faults) {
        boolean same = refusal.path("code").asText().equals(exchange.answer().code())
                && refusal.propertyStream()
                        .allMatch(member -> member.getValue()
                                .asText()
                                .equals(exchange.body().path(member.getKey()).asText()));
        faults.unless(same, PROMISE, "under %s stands %s, not what was answered: %s", act.key(), refusal, exchange);
    }

    private static void profiles(Dossier dossier, Faults faults) {
        Set<Long> claimed = new HashSet<>();
        for (Exchange exchange : dossier.newProfiles()) {
            boolean notes = dossier.entry(exchange.version())
                    .map(entry -> entry.kind() == Entry.ENROL || entry.kind() == Entry.PROFILE)
                    .orElse(false);
            faults.unless(
                    notes && claimed.add(exchange.version()),
                    PROMISE,
                    "a profile has no entry of its own: %s",
                    exchange);
        }
    }
}
