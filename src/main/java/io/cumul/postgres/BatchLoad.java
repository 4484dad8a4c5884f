package io.cumul.postgres;

import static io.cumul.postgres.Columns.longs;
import static io.cumul.postgres.Columns.texts;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.Entry;
import io.cumul.encoding.RefusalJson;
import io.cumul.encoding.ShownJson;
import io.cumul.posting.Fingerprint;
import io.cumul.posting.IdempotencyKey;
import io.cumul.posting.KeptOutcome;
import io.cumul.posting.Loaded;
import io.cumul.posting.Loaded.KeyRef;
import io.cumul.posting.Needs;
import io.cumul.posting.Outcome;
import io.cumul.posting.Submission;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Loads what one batch concerns. The accounts are locked first and alone, then stripes of budgets: a statement that waited for
 * a lock still sees everything else as it was before the wait, so keys and purchases are read in later statements. All are sent
 * at once; PostgreSQL runs them one after the other.
 */
final class BatchLoad {
    private final SqlConnection connection;
    private final Needs needs;
    private final Places places;
    private final List<Future<?>> parts = new ArrayList<>();
    private final NaturalKeys natural;
    private final OrderLoad orders;
    private final StripeLocks stripes;
    private final RewardFacts rewards;
    private final Map<AccountId, Account> accounts = new HashMap<>();
    private final Map<KeyRef, KeptOutcome> outcomes = new HashMap<>();
    private final Set<AccountId> enrolled = new HashSet<>();
    private final List<Row> done = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private int published;

    private BatchLoad(SqlConnection connection, Needs needs, int home, Places places) {
        this.connection = connection;
        this.needs = needs;
        this.places = places;
        natural = new NaturalKeys(connection, needs.submissions(), parts);
        orders = new OrderLoad(connection, needs);
        stripes = new StripeLocks(connection, needs, home);
        rewards = new RewardFacts(connection, needs);
    }

    /**
     * Loads within the connection's transaction.
     *
     * @param locking what is done about the accounts; who does not lock them locks no stripes either
     * @param home number of the lane's home stripe
     * @param places is told where the accounts' rows are
     */
    static Future<Loaded> load(SqlConnection connection, Needs needs, Locking locking, int home, Places places) {
        BatchLoad load = new BatchLoad(connection, needs, home, places);
        List<AccountId> ids = needs.submissions().stream()
                .map(Submission::accountId)
                .distinct()
                .sorted()
                .toList();
        load.parts.add(
                load.read(load::account, locking.rows(), longs(ids, AccountId::shard), texts(ids, AccountId::value)));
        if (locking != Locking.NONE) {
            load.stripes.load(load.parts);
        }
        load.known();
        load.natural.load();
        load.orders.load(locking != Locking.NONE, load.parts);
        load.rewards.load(load.parts);
        return Future.all(load.parts).compose(sent -> load.rest(ids)).map(done -> load.loaded(ids));
    }

    private Loaded loaded(List<AccountId> ids) {
        Set<AccountId> elsewhere = new HashSet<>(ids);
        elsewhere.removeAll(accounts.keySet());
        elsewhere.retainAll(enrolled);
        return new Loaded(
                now,
                published,
                accounts,
                elsewhere,
                outcomes,
                natural.byOrder(),
                natural.redeemedOn(),
                natural.byHold(),
                natural.byAction(),
                enrolled,
                orders.orders(),
                stripes.budgets(),
                rewards.rewards());
    }

    private void account(Row row) {
        Account account = AccountColumns.account(row);
        accounts.put(account.id(), account);
        places.found(account.id(), row.getString(10));
    }

    private void known() {
        List<KeyRef> keys = needs.submissions().stream()
                .flatMap(submission -> submission.identity() == null
                        ? Stream.empty()
                        : Stream.of(new KeyRef(
                                submission.accountId(), submission.identity().key())))
                .distinct()
                .toList();
        parts.add(read(
                this::outcome,
                LaneSql.KNOWN,
                longs(keys, ref -> ref.accountId().shard()),
                texts(keys, ref -> ref.accountId().value()),
                texts(keys, ref -> ref.key().value()),
                needs.programId()));
    }

    private void outcome(Row row) {
        now = row.getOffsetDateTime(0).toInstant();
        Integer latest = row.getInteger(1);
        published = latest == null ? 0 : latest;
        String refusal = row.getString(7);
        String shown = row.getString(8);
        if (refusal != null) {
            keep(row, new Outcome.Refused(RefusalJson.read(refusal)));
        } else if (shown != null) {
            keep(row, ShownJson.read(shown));
        } else if (row.getLong(6) != null) {
            done.add(row);
        }
    }

    private void keep(Row row, Outcome outcome) {
        AccountId accountId = new AccountId(row.getString(2));
        IdempotencyKey key = new IdempotencyKey(row.getString(3));
        Fingerprint fingerprint = new Fingerprint(row.getShort(4), row.getString(5));
        outcomes.put(
                new KeyRef(accountId, key),
                new KeptOutcome(accountId, new Submission.Identity(key, fingerprint), outcome));
    }

    /** What only some batches need: entries to be replayed, and whether accounts exist that were not to be had. */
    private Future<?> rest(List<AccountId> ids) {
        List<AccountId> unclear = Stream.concat(
                        ids.stream().filter(id -> !accounts.containsKey(id)),
                        needs.submissions().stream()
                                .flatMap(submission -> submission.command() instanceof Command.Enrol enrol
                                        ? Stream.ofNullable(enrol.profile().referredBy())
                                        : Stream.empty()))
                .distinct()
                .toList();
        List<Future<?>> rest = new ArrayList<>();
        if (!unclear.isEmpty()) {
            rest.add(read(
                    row -> enrolled.add(new AccountId(row.getString(0))),
                    LaneSql.ENROLLED,
                    longs(unclear, AccountId::shard),
                    texts(unclear, AccountId::value)));
        }
        if (!done.isEmpty()) {
            Map<EntryRow.Key, Posted> entries = new HashMap<>();
            rest.add(read(
                            row -> {
                                Posted posted = EntryColumns.posted(row);
                                Entry entry = posted.entry();
                                entries.put(EntryRow.Key.of(entry.accountId(), entry.seq()), posted);
                            },
                            LaneSql.ENTRIES,
                            longs(done, row -> new AccountId(row.getString(2)).shard()),
                            texts(done, row -> row.getString(2)),
                            done.stream().map(row -> row.getLong(6)).toArray(Long[]::new))
                    .map(all -> replays(entries)));
        }
        Retries retries = Retries.of(needs, natural.byHold(), accounts, now);
        orders.more(retries.orders(), rest);
        orders.whole(rewards.paying(), rest);
        rewards.more(retries.rewards(), rest);
        return Future.all(rest);
    }

    private boolean replays(Map<EntryRow.Key, Posted> entries) {
        done.forEach(row -> keep(
                row,
                new Outcome.Done(Objects.requireNonNull(
                        entries.get(EntryRow.Key.of(new AccountId(row.getString(2)), row.getLong(6)))))));
        return true;
    }

    private Future<?> read(Consumer<Row> reader, String sql, Object... columns) {
        return Rows.read(connection, reader, sql, columns);
    }
}
