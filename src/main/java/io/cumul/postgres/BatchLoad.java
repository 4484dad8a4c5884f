package io.cumul.postgres;

import static io.cumul.postgres.Columns.longs;
import static io.cumul.postgres.Columns.texts;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Lots;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.OrderRef;
import io.cumul.encoding.LotsText;
import io.cumul.encoding.ProfileJson;
import io.cumul.encoding.RefusalJson;
import io.cumul.posting.Fingerprint;
import io.cumul.posting.IdempotencyKey;
import io.cumul.posting.KeptOutcome;
import io.cumul.posting.Loaded;
import io.cumul.posting.Loaded.KeyRef;
import io.cumul.posting.Loaded.PurchaseRef;
import io.cumul.posting.Outcome;
import io.cumul.posting.Submission;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
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
 * Loads what one batch concerns. The accounts are locked first and alone: a statement that waited for a lock still sees
 * everything else as it was before the wait, so keys and purchases are read in later statements. All are sent at once;
 * PostgreSQL runs them one after the other.
 */
final class BatchLoad {
    private final SqlConnection connection;
    private final List<Submission> submissions;
    private final Map<AccountId, Account> accounts = new HashMap<>();
    private final Map<KeyRef, KeptOutcome> outcomes = new HashMap<>();
    private final Map<PurchaseRef, Long> earned = new HashMap<>();
    private final Map<PurchaseRef, Long> redeemed = new HashMap<>();
    private final Set<AccountId> enrolled = new HashSet<>();
    private final List<Row> acted = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    private BatchLoad(SqlConnection connection, List<Submission> submissions) {
        this.connection = connection;
        this.submissions = submissions;
    }

    /**
     * Loads within the connection's transaction.
     *
     * @param rows which of {@link LaneSql}'s statements reads, or locks, the accounts
     */
    static Future<Loaded> load(SqlConnection connection, List<Submission> submissions, String rows) {
        BatchLoad load = new BatchLoad(connection, submissions);
        List<AccountId> ids = submissions.stream()
                .map(Submission::accountId)
                .distinct()
                .sorted()
                .toList();
        List<Future<?>> parts = new ArrayList<>();
        parts.add(load.read(load::account, rows, longs(ids, AccountId::shard), texts(ids, AccountId::value)));
        parts.add(load.known());
        load.earned(parts);
        load.redeemed(parts);
        return Future.all(parts).compose(sent -> load.rest(ids)).map(done -> load.loaded(ids));
    }

    private Loaded loaded(List<AccountId> ids) {
        Set<AccountId> elsewhere = new HashSet<>(ids);
        elsewhere.removeAll(accounts.keySet());
        elsewhere.retainAll(enrolled);
        return new Loaded(now, accounts, elsewhere, outcomes, earned, redeemed, enrolled);
    }

    private void account(Row row) {
        Account account = new Account(
                new AccountId(row.getString(0)),
                ProfileJson.read(row.getString(1)),
                row.getOffsetDateTime(2).toInstant(),
                new Lots(LotsText.read(row.getString(3))),
                row.getLong(4),
                row.getOffsetDateTime(5).toInstant());
        accounts.put(account.id(), account);
    }

    private Future<?> known() {
        List<KeyRef> keys = submissions.stream()
                .flatMap(submission -> submission.identity() == null
                        ? Stream.empty()
                        : Stream.of(new KeyRef(
                                submission.accountId(), submission.identity().key())))
                .distinct()
                .toList();
        return read(
                this::outcome,
                LaneSql.KNOWN,
                longs(keys, ref -> ref.accountId().shard()),
                texts(keys, ref -> ref.accountId().value()),
                texts(keys, ref -> ref.key().value()));
    }

    private void outcome(Row row) {
        now = row.getOffsetDateTime(0).toInstant();
        String refusal = row.getString(6);
        if (refusal != null) {
            keep(row, new Outcome.Refused(RefusalJson.read(refusal)));
        } else if (row.getLong(5) != null) {
            acted.add(row);
        }
    }

    private void keep(Row row, Outcome outcome) {
        AccountId accountId = new AccountId(row.getString(1));
        IdempotencyKey key = new IdempotencyKey(row.getString(2));
        Fingerprint fingerprint = new Fingerprint(row.getShort(3), row.getString(4));
        outcomes.put(
                new KeyRef(accountId, key),
                new KeptOutcome(accountId, new Submission.Identity(key, fingerprint), outcome));
    }

    private void earned(List<Future<?>> parts) {
        List<Command.Earn> earns = commands(Command.Earn.class);
        if (!earns.isEmpty()) {
            parts.add(read(
                    row -> earned.put(
                            new PurchaseRef(
                                    new AccountId(row.getString(0)),
                                    new OrderRef(row.getString(1), Parts.loaded(row.getString(2)))),
                            row.getLong(3)),
                    LaneSql.EARNED,
                    longs(earns, earn -> earn.accountId().shard()),
                    texts(earns, earn -> earn.accountId().value()),
                    texts(earns, earn -> earn.order().orderId()),
                    texts(earns, earn -> Parts.stored(earn.order()))));
        }
    }

    private void redeemed(List<Future<?>> parts) {
        List<PurchaseRef> orders = commands(Command.Redeem.class).stream()
                .map(redeem -> new PurchaseRef(redeem.accountId(), OrderRef.whole(redeem.orderId())))
                .distinct()
                .toList();
        if (!orders.isEmpty()) {
            parts.add(read(
                    row -> redeemed.put(
                            new PurchaseRef(new AccountId(row.getString(0)), OrderRef.whole(row.getString(1))),
                            row.getLong(2)),
                    LaneSql.REDEEMED,
                    longs(orders, ref -> ref.accountId().shard()),
                    texts(orders, ref -> ref.accountId().value()),
                    texts(orders, ref -> ref.order().orderId())));
        }
    }

    /** What only some batches need: entries to be replayed, and whether accounts exist that were not to be had. */
    private Future<?> rest(List<AccountId> ids) {
        List<AccountId> unclear = Stream.concat(
                        ids.stream().filter(id -> !accounts.containsKey(id)),
                        commands(Command.Enrol.class).stream()
                                .flatMap(enrol ->
                                        Stream.ofNullable(enrol.profile().referredBy())))
                .distinct()
                .toList();
        List<Future<?>> parts = new ArrayList<>();
        if (!unclear.isEmpty()) {
            parts.add(read(
                    row -> enrolled.add(new AccountId(row.getString(0))),
                    LaneSql.ENROLLED,
                    longs(unclear, AccountId::shard),
                    texts(unclear, AccountId::value)));
        }
        if (!acted.isEmpty()) {
            Map<EntryRow.Key, Posted> entries = new HashMap<>();
            parts.add(read(
                            row -> {
                                Posted posted = EntryColumns.posted(row);
                                Entry entry = posted.entry();
                                entries.put(EntryRow.Key.of(entry.accountId(), entry.seq()), posted);
                            },
                            LaneSql.ENTRIES,
                            longs(acted, row -> new AccountId(row.getString(1)).shard()),
                            texts(acted, row -> row.getString(1)),
                            acted.stream().map(row -> row.getLong(5)).toArray(Long[]::new))
                    .map(all -> replays(entries)));
        }
        return Future.all(parts);
    }

    private boolean replays(Map<EntryRow.Key, Posted> entries) {
        acted.forEach(row -> keep(
                row,
                new Outcome.Done(Objects.requireNonNull(
                        entries.get(EntryRow.Key.of(new AccountId(row.getString(1)), row.getLong(5)))))));
        return true;
    }

    private <C extends Command> List<C> commands(Class<C> kind) {
        return submissions.stream()
                .map(Submission::command)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Reads every row. One that cannot be read fails the load: without it, the rest would be judged as if it were not there. */
    private Future<?> read(Consumer<Row> reader, String sql, Object... columns) {
        return connection.preparedQuery(sql).execute(Tuple.from(columns)).map(rows -> {
            for (Row row : rows) {
                try {
                    reader.accept(row);
                } catch (RuntimeException unreadable) {
                    throw new UnreadableRow(unreadable);
                }
            }
            return rows.size();
        });
    }
}
