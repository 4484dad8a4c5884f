package io.cumul.postgres;

import static io.cumul.postgres.Columns.longs;
import static io.cumul.postgres.Columns.texts;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Lots;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Posted;
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
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * Loads what one batch concerns. The accounts are locked first and alone: a statement that waited for a lock still sees
 * everything else as it was before the wait, so keys and purchases are read in later statements.
 */
final class BatchLoad {
    private final StatelessSession session;
    private final List<Submission> submissions;
    private final Map<AccountId, Account> accounts = new HashMap<>();
    private final Map<KeyRef, KeptOutcome> outcomes = new HashMap<>();
    private final Map<PurchaseRef, Long> earned = new HashMap<>();
    private final Map<PurchaseRef, Long> redeemed = new HashMap<>();
    private final Set<AccountId> referrers = new HashSet<>();
    private Instant now = Instant.EPOCH;

    private BatchLoad(StatelessSession session, List<Submission> submissions) {
        this.session = session;
        this.submissions = submissions;
    }

    /** Loads within the session's transaction. */
    static Uni<Loaded> load(StatelessSession session, List<Submission> submissions) {
        BatchLoad load = new BatchLoad(session, submissions);
        return load.lock()
                .chain(load::known)
                .chain(load::earned)
                .chain(load::redeemed)
                .chain(load::referrers)
                .map(done -> new Loaded(
                        load.now, load.accounts, load.outcomes, load.earned, load.redeemed, load.referrers));
    }

    private Uni<Void> lock() {
        List<AccountId> ids =
                submissions.stream().map(Submission::accountId).distinct().sorted().toList();
        return rows(LaneSql.LOCK, longs(ids, AccountId::shard), texts(ids, AccountId::value))
                .invoke(rows -> rows.forEach(this::account))
                .replaceWithVoid();
    }

    private void account(Object[] row) {
        Account account = new Account(
                new AccountId((String) row[0]),
                ProfileJson.read((String) row[1]),
                Columns.instant((Long) row[2]),
                new Lots(LotsText.read((String) row[3])),
                (Long) row[4],
                Columns.instant((Long) row[5]));
        accounts.put(account.id(), account);
    }

    private Uni<Void> known() {
        List<Submission> keyed = submissions.stream()
                .filter(submission -> submission.identity() != null)
                .toList();
        return rows(
                        LaneSql.KNOWN,
                        longs(keyed, submission -> submission.accountId().shard()),
                        texts(keyed, submission -> submission.accountId().value()),
                        texts(keyed, submission -> Objects.requireNonNull(submission.identity())
                                .key()
                                .value()))
                .flatMap(this::outcomes);
    }

    private Uni<Void> outcomes(List<Object[]> rows) {
        now = Columns.instant((Long) rows.getFirst()[0]);
        List<Object[]> acted = new ArrayList<>();
        for (Object[] row : rows) {
            if (row[6] != null) {
                keep(row, new Outcome.Refused(RefusalJson.read((String) row[6])));
            } else if (row[5] != null) {
                acted.add(row);
            }
        }
        return acted.isEmpty() ? Uni.createFrom().voidItem() : entries(acted);
    }

    private Uni<Void> entries(List<Object[]> acted) {
        return session.createNativeQuery(LaneSql.ENTRIES, EntryRow.class)
                .setParameter(1, longs(acted, row -> new AccountId((String) row[1]).shard()))
                .setParameter(2, texts(acted, row -> (String) row[1]))
                .setParameter(3, longs(acted, row -> (Long) row[5]))
                .getResultList()
                .invoke(rows -> {
                    Map<EntryRow.Key, Posted> entries = new HashMap<>();
                    rows.forEach(row ->
                            entries.put(new EntryRow.Key(row.shard, row.accountId, row.seq), row.toPosted()));
                    acted.forEach(row -> keep(
                            row,
                            new Outcome.Done(Objects.requireNonNull(entries.get(
                                    EntryRow.Key.of(new AccountId((String) row[1]), (Long) row[5]))))));
                })
                .replaceWithVoid();
    }

    private void keep(Object[] row, Outcome outcome) {
        AccountId accountId = new AccountId((String) row[1]);
        IdempotencyKey key = new IdempotencyKey((String) row[2]);
        Fingerprint fingerprint = new Fingerprint(((Number) row[3]).intValue(), (String) row[4]);
        outcomes.put(
                new KeyRef(accountId, key),
                new KeptOutcome(accountId, new Submission.Identity(key, fingerprint), outcome));
    }

    private Uni<Void> earned() {
        List<Command.Earn> earns = commands(Command.Earn.class);
        if (earns.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return rows(
                        LaneSql.EARNED,
                        longs(earns, earn -> earn.accountId().shard()),
                        texts(earns, earn -> earn.accountId().value()),
                        texts(earns, earn -> earn.order().orderId()),
                        texts(earns, earn -> Parts.stored(earn.order())))
                .invoke(rows -> rows.forEach(row -> earned.put(
                        new PurchaseRef(
                                new AccountId((String) row[0]),
                                new OrderRef((String) row[1], Parts.loaded((String) row[2]))),
                        (Long) row[3])))
                .replaceWithVoid();
    }

    private Uni<Void> redeemed() {
        List<PurchaseRef> orders = commands(Command.Redeem.class).stream()
                .map(redeem -> new PurchaseRef(redeem.accountId(), OrderRef.whole(redeem.orderId())))
                .distinct()
                .toList();
        if (orders.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return rows(
                        LaneSql.REDEEMED,
                        longs(orders, ref -> ref.accountId().shard()),
                        texts(orders, ref -> ref.accountId().value()),
                        texts(orders, ref -> ref.order().orderId()))
                .invoke(rows -> rows.forEach(row -> redeemed.put(
                        new PurchaseRef(new AccountId((String) row[0]), OrderRef.whole((String) row[1])),
                        (Long) row[2])))
                .replaceWithVoid();
    }

    private Uni<Void> referrers() {
        List<AccountId> named = commands(Command.Enrol.class).stream()
                .map(enrol -> enrol.profile().referredBy())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (named.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(LaneSql.ENROLLED, String.class)
                .setParameter(1, longs(named, AccountId::shard))
                .setParameter(2, texts(named, AccountId::value))
                .getResultList()
                .invoke(ids -> ids.forEach(id -> referrers.add(new AccountId(id))))
                .replaceWithVoid();
    }

    private <C extends Command> List<C> commands(Class<C> kind) {
        return submissions.stream()
                .map(Submission::command)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private Uni<List<Object[]>> rows(String sql, Object... parameters) {
        var query = session.createNativeQuery(sql, Object[].class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }
}
