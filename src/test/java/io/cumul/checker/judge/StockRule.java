package io.cumul.checker.judge;

import io.cumul.checker.history.Exchange;
import io.cumul.checker.ledger.Entry;
import java.util.List;

/** Counts how many of the run's reward were handed out, all accounts together. Nobody brings one back. */
final class StockRule {
    private static final Promise PROMISE = Promise.STOCK_LASTS;

    private final String prize;
    private final long stock;

    /**
     * A rule for one reward.
     *
     * @param stock how many there were
     */
    StockRule(String prize, long stock) {
        this.prize = prize;
        this.stock = stock;
    }

    /** Whatever is not as promised. */
    List<Fault> judge(List<Dossier> dossiers) {
        Faults faults = new Faults(prize);
        long handedOut = handedOut(dossiers, Long.MAX_VALUE);
        faults.unless(handedOut <= stock, PROMISE, "%d were handed out, and there were %d", handedOut, stock);
        for (Dossier dossier : dossiers) {
            for (Act act : dossier.acts()) {
                act.outcomes().stream()
                        .findFirst()
                        .filter(exchange -> exchange.answer().code().equals("OUT_OF_STOCK"))
                        .ifPresent(exchange -> denied(dossiers, act, exchange, faults));
            }
        }
        return faults.found();
    }

    private void denied(List<Dossier> dossiers, Act act, Exchange exchange, Faults faults) {
        long gone = handedOut(dossiers, act.answered());
        faults.unless(
                gone >= stock, PROMISE, "no more than %d of %d can have been gone by then: %s", gone, stock, exchange);
    }

    /** How many may have been handed out by a moment. */
    private long handedOut(List<Dossier> dossiers, long until) {
        return dossiers.stream()
                .mapToLong(dossier -> dossier.journal().stream()
                        .filter(entry -> isOne(entry) && dossier.windows().couldBe(entry.seq(), Long.MIN_VALUE, until))
                        .count())
                .sum();
    }

    private boolean isOne(Entry entry) {
        return entry.details().path("spent").path("reward").asText().equals(prize);
    }
}
