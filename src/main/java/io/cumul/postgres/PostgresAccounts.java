package io.cumul.postgres;

import io.cumul.account.Journal;
import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.decision.OrderHistory;
import io.cumul.core.decision.Posted;
import io.cumul.hold.HoldEntries;
import io.cumul.posting.AccountRows;
import io.cumul.posting.LedgerProbe;
import io.cumul.quote.OrderHistories;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Reads accounts and their entries from PostgreSQL, without locks. */
public final class PostgresAccounts implements AccountRows, Journal, HoldEntries, OrderHistories, LedgerProbe {
    /** A redemption, and the capture of a hold: the index over what was spent on an order has these and no others. */
    private static final String BOUGHT =
            "from PurchaseRow where shard = :shard and accountId = :id and orderId = :order order by seq";

    private static final String AWARDS =
            "from EntryRow where shard = :shard and accountId = :id and seq in (:seqs) order by seq";

    private static final String SPENT =
            "from EntryRow where shard = :shard and accountId = :id and orderId = :order and kind in (4, 9) order by seq";

    private static final String REFUNDED =
            "from RefundRow where shard = :shard and accountId = :id and orderId = :order order by seq";

    private final Reads reads;
    private final RowsTogether rows;

    /**
     * Reads within the bounds.
     *
     * @param vertx whose event loops ask
     * @param pool has the connections for rows of accounts
     * @param sessions has those for everything else
     */
    public PostgresAccounts(Vertx vertx, Pool pool, SessionFactory sessions, ReadLimits limits) {
        this.reads = new Reads(sessions, limits);
        this.rows = new RowsTogether(vertx, pool, reads, limits);
    }

    @Override
    public Uni<@Nullable Account> find(AccountId accountId) {
        // Each asker makes sense of its own row, so one that cannot be read fails alone.
        return rows.find(accountId).map(row -> row == null ? null : AccountColumns.account(row));
    }

    @Override
    public Uni<List<Posted>> page(AccountId accountId, long before, int limit) {
        return reads.run(session -> session.createSelectionQuery(
                                "from EntryRow where shard = :shard and accountId = :id and seq < :before"
                                        + " order by seq desc",
                                EntryRow.class)
                        .setParameter("shard", accountId.shard())
                        .setParameter("id", accountId.value())
                        .setParameter("before", before)
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(EntryRow::toPosted).toList());
    }

    @Override
    public Uni<Optional<Posted>> entry(AccountId accountId, long seq) {
        return reads.run(session -> session.createSelectionQuery(
                                "from EntryRow where shard = :shard and accountId = :id and seq = :seq", EntryRow.class)
                        .setParameter("shard", accountId.shard())
                        .setParameter("id", accountId.value())
                        .setParameter("seq", seq)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(EntryRow::toPosted));
    }

    @Override
    public Uni<List<Posted>> of(AccountId accountId, String holdId) {
        return reads.run(session -> session.createSelectionQuery(
                                "from EntryRow where shard = :shard and accountId = :id and holdId = :hold"
                                        + " order by seq",
                                EntryRow.class)
                        .setParameter("shard", accountId.shard())
                        .setParameter("id", accountId.value())
                        .setParameter("hold", holdId)
                        .getResultList())
                .map(rows -> rows.stream().map(EntryRow::toPosted).toList());
    }

    @Override
    public Uni<OrderHistory> historyOf(AccountId accountId, String orderId) {
        return reads.run(session ->
                bought(session, accountId, orderId).flatMap(parts -> spent(session, accountId, orderId, parts)));
    }

    private static Uni<OrderHistory> spent(
            StatelessSession session, AccountId accountId, String orderId, List<OrderHistory.Part> parts) {
        return ofOrder(session, SPENT, EntryRow.class, accountId, orderId)
                .flatMap(entries -> ofOrder(session, REFUNDED, RefundRow.class, accountId, orderId)
                        .map(refunds -> new OrderHistory(
                                parts,
                                entries.stream()
                                        .map(row -> new OrderHistory.Spent(
                                                row.toPosted().entry()))
                                        .toList(),
                                refunds.stream().map(RefundRow::toRefunded).toList())));
    }

    private static Uni<List<OrderHistory.Part>> bought(StatelessSession session, AccountId accountId, String orderId) {
        return ofOrder(session, BOUGHT, PurchaseRow.class, accountId, orderId)
                .flatMap(purchases -> purchases.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : session.createSelectionQuery(AWARDS, EntryRow.class)
                                .setParameter("shard", accountId.shard())
                                .setParameter("id", accountId.value())
                                .setParameter(
                                        "seqs",
                                        purchases.stream()
                                                .map(purchase -> purchase.seq)
                                                .toList())
                                .getResultList()
                                .map(awards -> parts(purchases, awards)));
    }

    /** Both by the numbers of their entries. */
    private static List<OrderHistory.Part> parts(List<PurchaseRow> purchases, List<EntryRow> awards) {
        return IntStream.range(0, purchases.size())
                .mapToObj(i -> purchases.get(i).toPart(awards.get(i).toPosted()))
                .toList();
    }

    private static <R> Uni<List<R>> ofOrder(
            StatelessSession session, String query, Class<R> rows, AccountId accountId, String orderId) {
        return session.createSelectionQuery(query, rows)
                .setParameter("shard", accountId.shard())
                .setParameter("id", accountId.value())
                .setParameter("order", orderId)
                .getResultList();
    }

    @Override
    public Uni<Void> probe() {
        return reads.run(session -> session.createSelectionQuery("select count(*) from RulesetRow", Long.class)
                        .getSingleResult())
                .replaceWithVoid();
    }
}
