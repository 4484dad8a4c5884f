package io.cumul.checker.judge;

import io.cumul.checker.history.Exchange;
import io.cumul.checker.history.History;
import io.cumul.checker.ledger.Entry;
import io.cumul.checker.ledger.Kept;
import io.cumul.checker.ledger.KeyRef;
import io.cumul.checker.ledger.Row;
import io.cumul.checker.ledger.Tables;
import io.cumul.checker.plan.Call;
import io.cumul.checker.plan.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that is known of one account. */
final class Dossier {
    private final String account;
    private final Names names;
    private final Tables tables;
    private final Map<String, Kept> kept;
    private final List<Entry> journal;
    private final List<Exchange> exchanges;
    private final List<Act> acts;
    private final Map<Long, List<Act>> bySeq = new HashMap<>();
    private final List<Holding> holdings;
    private final Windows windows;

    private Dossier(String account, Names names, Tables tables, Map<String, Kept> kept, List<Exchange> exchanges) {
        this.account = account;
        this.names = names;
        this.tables = tables;
        this.kept = kept;
        this.exchanges = exchanges;
        journal = tables.journal().getOrDefault(account, List.of());
        Map<Integer, List<Exchange>> byKey = new LinkedHashMap<>();
        exchanges.forEach(exchange -> {
            if (exchange.call() instanceof Call.Keyed keyed) {
                byKey.computeIfAbsent(keyed.key(), key -> new ArrayList<>()).add(exchange);
            }
        });
        acts = new ArrayList<>();
        byKey.forEach((key, under) -> acts.add(new Act(names.key(key), under)));
        for (Act act : acts) {
            Kept outcome = kept.get(act.key());
            if (outcome != null && outcome.seq() != null) {
                bySeq.computeIfAbsent(outcome.seq(), seq -> new ArrayList<>()).add(act);
            }
        }
        holdings = Holding.after(journal);
        windows = new Windows(this);
    }

    /** A dossier for each account that was asked about, and for each that stands in the tables. */
    static List<Dossier> of(History history, Tables tables, Names names) {
        Map<String, List<Exchange>> byAccount = new TreeMap<>();
        Set<String> written = new HashSet<>(tables.journal().keySet());
        written.addAll(tables.rows().keySet());
        Map<String, Map<String, Kept>> kept = new HashMap<>();
        tables.kept()
                .forEach((ref, outcome) -> kept.computeIfAbsent(ref.account(), account -> new TreeMap<>())
                        .put(ref.key(), outcome));
        written.addAll(kept.keySet());
        written.forEach(account -> byAccount.put(account, new ArrayList<>()));
        history.exchanges()
                .forEach(exchange -> byAccount
                        .computeIfAbsent(names.account(exchange.call().member()), account -> new ArrayList<>())
                        .add(exchange));
        List<Dossier> dossiers = new ArrayList<>();
        byAccount.forEach((account, exchanges) ->
                dossiers.add(new Dossier(account, names, tables, kept.getOrDefault(account, Map.of()), exchanges)));
        return dossiers;
    }

    String account() {
        return account;
    }

    Names names() {
        return names;
    }

    List<Entry> journal() {
        return journal;
    }

    List<Exchange> exchanges() {
        return exchanges;
    }

    /** What was asked under each key. */
    List<Act> acts() {
        return acts;
    }

    Windows windows() {
        return windows;
    }

    /** Those who sent a profile that nobody else has sent, and were told that it is done: it must have an entry of its own. */
    List<Exchange> newProfiles() {
        return exchanges.stream()
                .filter(exchange -> exchange.call() instanceof Call.Enrol)
                .collect(Collectors.groupingBy(Exchange::call))
                .values()
                .stream()
                .filter(sent -> sent.size() == 1 && sent.getFirst().done())
                .map(List::getFirst)
                .toList();
    }

    /** An entry, if the journal has it. */
    Optional<Entry> entry(long seq) {
        boolean there = seq >= 1 && seq <= journal.size();
        return Optional.ofNullable(there ? journal.get((int) seq - 1) : null).filter(entry -> entry.seq() == seq);
    }

    /** What the account held at a version that the journal has. */
    Holding holding(long version) {
        return holdings.get((int) version);
    }

    /** All that was asked under the keys that stand for an entry. */
    Stream<Exchange> asked(Entry entry) {
        return bySeq.getOrDefault(entry.seq(), List.of()).stream().flatMap(act -> act.exchanges().stream());
    }

    /** What the purchase that an order earned for came to, in cents. */
    Optional<Long> cents(Entry award) {
        return asked(award)
                .filter(exchange -> exchange.call() instanceof Call.Earn earn
                        && names.order(earn.order()).equals(award.order())
                        && earn.points() == award.points())
                .map(exchange -> ((Call.Earn) exchange.call()).cents())
                .findFirst();
    }

    /** What is kept under the key of an act. */
    Optional<Kept> kept(Act act) {
        return Optional.ofNullable(kept.get(act.key()));
    }

    /** What Redis has under the key of an act. */
    Optional<Kept> cached(Act act) {
        return Optional.ofNullable(tables.cached().get(new KeyRef(account, act.key())));
    }

    /** All that is kept under keys of the account, asked or not. */
    Map<String, Kept> kept() {
        return kept;
    }

    @Nullable
    Row row() {
        return tables.rows().get(account);
    }

    @Nullable
    Row snapshot() {
        return tables.snapshots().get(account);
    }
}
