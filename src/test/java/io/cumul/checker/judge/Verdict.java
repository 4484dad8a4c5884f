package io.cumul.checker.judge;

import io.cumul.checker.history.History;
import io.cumul.checker.ledger.Tables;
import io.cumul.checker.plan.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the checker finds in a run.
 *
 * @param faults everything that is not as promised
 * @param answers how often each kind of call got each kind of answer
 * @param entries how many entries were posted
 */
public record Verdict(List<Fault> faults, Map<String, Integer> answers, int entries) {
    private static final List<Rule> RULES = List.of(
            new AcknowledgedRule(),
            new AskedRule(),
            new KeyRule(),
            new OrderRule(),
            new BalanceRule(),
            new FreshnessRule(),
            new StatementRule(),
            new RefusalRule(),
            new HoldRule(),
            new RefundRule(),
            new FrozenRule(),
            new BooksRule(),
            new RowRule(),
            new SnapshotRule());
    private static final int SHOWN = 3;

    /**
     * Judges a run by what its callers heard and by what it left.
     *
     * @param stock how many of the run's reward there were
     */
    public static Verdict of(History history, Tables tables, Names names, long stock) {
        List<Dossier> dossiers = Dossier.of(history, tables, names);
        List<Fault> faults = new ArrayList<>(new StockRule(names.prize(), stock).judge(dossiers));
        dossiers.stream()
                .flatMap(dossier -> {
                    Faults found = new Faults(dossier.account());
                    RULES.forEach(rule -> rule.judge(dossier, found));
                    return found.found().stream();
                })
                .forEach(faults::add);
        int entries = tables.journal().values().stream().mapToInt(List::size).sum();
        return new Verdict(faults, history.tally(), entries);
    }

    /** The promises that were not kept. */
    public Set<Promise> broken() {
        return faults.stream().map(Fault::promise).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        answers.forEach((answer, times) -> text.append("%8d  %s%n".formatted(times, answer)));
        text.append("%8d  entries%n".formatted(entries));
        text.append(faults.isEmpty() ? "No faults.%n".formatted() : "%d faults:%n".formatted(faults.size()));
        faults.stream()
                .collect(Collectors.groupingBy(Fault::promise, TreeMap::new, Collectors.toList()))
                .forEach((promise, found) -> {
                    text.append("%8d  %s, such as%n".formatted(found.size(), promise));
                    found.stream().limit(SHOWN).forEach(fault -> text.append("          %s%n".formatted(fault)));
                });
        return text.toString();
    }
}
