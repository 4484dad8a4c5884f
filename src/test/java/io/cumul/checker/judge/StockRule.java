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
        List<Handed> handed = dossiers.stream()
                .flatMap(dossier ->
                        dossier.journal().stream().filter(this::isOne).map(entry -> new Handed(dossier, entry.seq())))
                .toList();
        faults.unless(handed.size() <= stock, PROMISE, "%d were handed out, and there were %d", handed.size(), stock);
        for (Dossier dossier : dossiers) {
            for (Act act : dossier.acts()) {
                act.outcomes().stream()
                        .findFirst()
                        .filter(exchange -> exchange.answer().code().equals("OUT_OF_STOCK"))
                        .ifPresent(exchange -> denied(handed, act, exchange, faults));
            }
        }
        return faults.found();
    }

    private void denied(List<Handed> handed, Act act, Exchange exchange, Faults faults) {
        long gone = handed.stream().filter(one -> one.couldBe(act.answered())).count();
        faults.unless(
                gone >= stock, PROMISE, "no more than %d of %d can have been gone by then: %s", gone, stock, exchange);
    }

    private boolean isOne(Entry entry) {
        return entry.details().path("spent").path("reward").asText().equals(prize);
    }

    /**
     * One that was handed out.
     *
     * @param dossier of the account that has it
     * @param seq of its entry
     */
    private record Handed(Dossier dossier, long seq) {
        boolean couldBe(long until) {
            return dossier.windows().couldBe(seq, Long.MIN_VALUE, until);
        }
    }
}
