package io.cumul.postgres;

import static io.cumul.postgres.Columns.longs;
import static io.cumul.postgres.Columns.texts;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.ledger.OrderRef;
import io.cumul.posting.Loaded.PurchaseRef;
import io.cumul.posting.Loaded.RewardRef;
import io.cumul.posting.Submission;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What is known of the orders and actions that a batch names. A kind of command that the batch does not hold costs nothing. */
final class NaturalKeys {
    private final SqlConnection connection;
    private final List<Submission> submissions;
    private final List<Future<?>> parts;
    private final Map<PurchaseRef, Long> earned = new HashMap<>();
    private final Map<PurchaseRef, Long> redeemed = new HashMap<>();
    private final Map<RewardRef, Long> acted = new HashMap<>();

    /**
     * Nothing yet.
     *
     * @param parts takes what is sent
     */
    NaturalKeys(SqlConnection connection, List<Submission> submissions, List<Future<?>> parts) {
        this.connection = connection;
        this.submissions = submissions;
        this.parts = parts;
    }

    /** Sends what is to be read. */
    void load() {
        earned();
        redeemed();
        acted();
    }

    Map<PurchaseRef, Long> byOrder() {
        return earned;
    }

    Map<PurchaseRef, Long> redeemedOn() {
        return redeemed;
    }

    Map<RewardRef, Long> byAction() {
        return acted;
    }

    private void earned() {
        List<Command.Earn> earns = commands(Command.Earn.class);
        if (!earns.isEmpty()) {
            send(
                    LaneSql.EARNED,
                    row -> earned.put(
                            new PurchaseRef(
                                    new AccountId(row.getString(0)),
                                    new OrderRef(row.getString(1), Parts.loaded(row.getString(2)))),
                            row.getLong(3)),
                    longs(earns, earn -> earn.accountId().shard()),
                    texts(earns, earn -> earn.accountId().value()),
                    texts(earns, earn -> earn.order().orderId()),
                    texts(earns, earn -> Parts.stored(earn.order())));
        }
    }

    private void redeemed() {
        List<PurchaseRef> orders = commands(Command.Redeem.class).stream()
                .map(redeem -> new PurchaseRef(redeem.accountId(), OrderRef.whole(redeem.orderId())))
                .distinct()
                .toList();
        if (!orders.isEmpty()) {
            send(
                    LaneSql.REDEEMED,
                    row -> redeemed.put(
                            new PurchaseRef(new AccountId(row.getString(0)), OrderRef.whole(row.getString(1))),
                            row.getLong(2)),
                    longs(orders, ref -> ref.accountId().shard()),
                    texts(orders, ref -> ref.accountId().value()),
                    texts(orders, ref -> ref.order().orderId()));
        }
    }

    private void acted() {
        List<Command.Act> acts = commands(Command.Act.class);
        if (!acts.isEmpty()) {
            send(
                    LaneSql.ACTED,
                    row -> acted.put(
                            new RewardRef(
                                    new AccountId(row.getString(0)), new ActionRef(row.getString(1), row.getString(2))),
                            row.getLong(3)),
                    longs(acts, act -> act.accountId().shard()),
                    texts(acts, act -> act.accountId().value()),
                    texts(acts, act -> act.action().action()),
                    texts(acts, act -> act.action().reference()));
        }
    }

    private <C extends Command> List<C> commands(Class<C> kind) {
        return submissions.stream()
                .map(Submission::command)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private void send(String sql, Consumer<Row> reader, Object... columns) {
        parts.add(Rows.read(connection, reader, sql, columns));
    }
}
