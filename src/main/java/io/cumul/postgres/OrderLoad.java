package io.cumul.postgres;

import static io.cumul.postgres.Columns.longs;
import static io.cumul.postgres.Columns.texts;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.OrderHistory;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Price;
import io.cumul.core.decision.Refunded;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.OrderRef;
import io.cumul.encoding.BasketJson;
import io.cumul.encoding.ReturnsText;
import io.cumul.encoding.UsageText;
import io.cumul.posting.Loaded.PurchaseRef;
import io.cumul.posting.Needs;
import io.cumul.posting.Submission;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What the journal has of the orders that a batch refunds something of, or earns for after points have paid of them, and what was
 * spent on those that it pays with points; a batch that does none of this costs nothing.
 */
final class OrderLoad {
    private final SqlConnection connection;
    private final Needs needs;
    private final Map<PurchaseRef, OrderHistory> orders = new HashMap<>();
    private final Set<PurchaseRef> bought = new HashSet<>();

    OrderLoad(SqlConnection connection, Needs needs) {
        this.connection = connection;
        this.needs = needs;
    }

    /**
     * Sends what is to be read.
     *
     * @param payments whether payments are of interest: by what is read without a lock, nobody judges them
     * @param parts takes what is sent
     */
    void load(boolean payments, List<Future<?>> parts) {
        List<PurchaseRef> refunded = wanted(Command.Refund.class::isInstance);
        List<PurchaseRef> spent = new ArrayList<>(refunded);
        if (payments && needs.payments()) {
            wanted(command -> command.price() instanceof Price.OfMoney).stream()
                    .filter(ref -> !refunded.contains(ref))
                    .forEach(spent::add);
        }
        spent.forEach(ref -> orders.put(ref, OrderHistory.NONE));
        bought(refunded, parts);
        spent(spent, parts);
    }

    /**
     * Sends for all that the journal has of more orders; what is known is not read again.
     *
     * @param parts takes what is sent
     */
    void whole(Collection<PurchaseRef> more, List<Future<?>> parts) {
        more(more, parts);
        bought(more.stream().filter(ref -> !bought.contains(ref)).toList(), parts);
    }

    /**
     * Sends for what was spent on more orders, where only what was loaded says which; those that are known are not read again.
     *
     * @param parts takes what is sent
     */
    void more(Collection<PurchaseRef> more, List<Future<?>> parts) {
        List<PurchaseRef> unknown =
                more.stream().filter(ref -> !orders.containsKey(ref)).distinct().toList();
        unknown.forEach(ref -> orders.put(ref, OrderHistory.NONE));
        spent(unknown, parts);
    }

    /** What was loaded, of each order that was wanted. */
    Map<PurchaseRef, OrderHistory> orders() {
        return orders;
    }

    private List<PurchaseRef> wanted(Predicate<Command> some) {
        return needs.submissions().stream()
                .map(Submission::command)
                .filter(some)
                .map(command -> new PurchaseRef(command.accountId(), OrderRef.whole(orderId(command))))
                .distinct()
                .toList();
    }

    private static String orderId(Command command) {
        return switch (command) {
            case Command.Refund refund -> refund.order().orderId();
            case Command.Redeem redeem -> redeem.orderId();
            case Command.Hold hold -> hold.orderId();
            default -> throw new IllegalArgumentException("of no order: " + command);
        };
    }

    private void bought(List<PurchaseRef> wanted, List<Future<?>> parts) {
        bought.addAll(wanted);
        send(RefundSql.BOUGHT, this::bought, wanted, parts);
    }

    private void spent(List<PurchaseRef> wanted, List<Future<?>> parts) {
        send(RefundSql.SPENT, this::spent, wanted, parts);
        send(RefundSql.REFUNDED, this::refunded, wanted, parts);
    }

    private void bought(Row row) {
        Posted award = EntryColumns.posted(row);
        OrderRef ref = order(award.entry());
        OrderHistory.Part part = new OrderHistory.Part(
                ref, award, BasketJson.read(row.getString("basket")), UsageText.read(row.getString("context")));
        add(award.entry().accountId(), ref, history -> history.plus(part));
    }

    private void spent(Row row) {
        Entry entry = EntryColumns.posted(row).entry();
        OrderHistory.Spent spent = new OrderHistory.Spent(entry);
        add(entry.accountId(), order(entry), history -> history.plus(spent));
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
        add(new AccountId(row.getString(0)), ref, history -> history.plus(refund));
    }

    private static OrderRef order(Entry entry) {
        return Objects.requireNonNull(Objects.requireNonNull(entry.occasion()).order());
    }

    private void add(AccountId accountId, OrderRef ref, UnaryOperator<OrderHistory> more) {
        orders.computeIfPresent(
                new PurchaseRef(accountId, OrderRef.whole(ref.orderId())), (order, history) -> more.apply(history));
    }

    private void send(String sql, Consumer<Row> reader, List<PurchaseRef> wanted, List<Future<?>> parts) {
        if (!wanted.isEmpty()) {
            parts.add(Rows.read(
                    connection,
                    reader,
                    sql,
                    longs(wanted, ref -> ref.accountId().shard()),
                    texts(wanted, ref -> ref.accountId().value()),
                    texts(wanted, ref -> ref.order().orderId())));
        }
    }
}
