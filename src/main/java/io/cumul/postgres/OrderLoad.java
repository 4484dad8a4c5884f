package io.cumul.postgres;

import static io.cumul.postgres.Columns.longs;
import static io.cumul.postgres.Columns.texts;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.OrderHistory;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refunded;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.OrderRef;
import io.cumul.encoding.BasketJson;
import io.cumul.encoding.ReturnsText;
import io.cumul.encoding.UsageText;
import io.cumul.posting.Loaded.PurchaseRef;
import io.cumul.posting.Submission;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What the journal has of the orders that a batch refunds something of; a batch that refunds nothing costs nothing. */
final class OrderLoad {
    private final SqlConnection connection;
    private final Map<PurchaseRef, OrderHistory> orders = new HashMap<>();

    OrderLoad(SqlConnection connection) {
        this.connection = connection;
    }

    /**
     * Sends what is to be read.
     *
     * @param parts takes what is sent
     */
    void load(List<Submission> submissions, List<Future<?>> parts) {
        List<PurchaseRef> wanted = submissions.stream()
                .flatMap(submission -> submission.command() instanceof Command.Refund refund
                        ? Stream.of(new PurchaseRef(
                                refund.accountId(),
                                OrderRef.whole(refund.order().orderId())))
                        : Stream.empty())
                .distinct()
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        wanted.forEach(ref -> orders.put(ref, OrderHistory.NONE));
        send(RefundSql.BOUGHT, this::bought, wanted, parts);
        send(RefundSql.SPENT, this::spent, wanted, parts);
        send(RefundSql.REFUNDED, this::refunded, wanted, parts);
    }

    /** What was loaded, of each order that was wanted. */
    Map<PurchaseRef, OrderHistory> orders() {
        return orders;
    }

    private void bought(Row row) {
        Posted award = EntryColumns.posted(row);
        OrderRef ref = order(award.entry());
        OrderHistory.Part part = new OrderHistory.Part(
                ref, award, BasketJson.read(row.getString("basket")), UsageText.read(row.getString("context")));
        more(award.entry().accountId(), ref, history -> history.plus(part));
    }

    private void spent(Row row) {
        Entry entry = EntryColumns.posted(row).entry();
        OrderHistory.Spent spent = new OrderHistory.Spent(entry);
        more(entry.accountId(), order(entry), history -> history.plus(spent));
    }

    private void refunded(Row row) {
        OrderRef ref = new OrderRef(row.getString(1), Parts.loaded(row.getString(2)));
        Refunded.Sums sums = new Refunded.Sums(
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                ReturnsText.readCampaigns(row.getString(10)));
        Refunded refund = new Refunded(ref, row.getString(3), row.getLong(4), ReturnsText.read(row.getString(5)), sums);
        more(new AccountId(row.getString(0)), ref, history -> history.plus(refund));
    }

    private static OrderRef order(Entry entry) {
        return Objects.requireNonNull(Objects.requireNonNull(entry.occasion()).order());
    }

    private void more(AccountId accountId, OrderRef ref, UnaryOperator<OrderHistory> more) {
        orders.computeIfPresent(
                new PurchaseRef(accountId, OrderRef.whole(ref.orderId())), (order, history) -> more.apply(history));
    }

    private void send(String sql, Consumer<Row> reader, List<PurchaseRef> wanted, List<Future<?>> parts) {
        parts.add(Rows.read(
                connection,
                reader,
                sql,
                longs(wanted, ref -> ref.accountId().shard()),
                texts(wanted, ref -> ref.accountId().value()),
                texts(wanted, ref -> ref.order().orderId())));
    }
}
