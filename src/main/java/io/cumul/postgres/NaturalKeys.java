package io.cumul.postgres;

import static io.cumul.postgres.Columns.longs;
import static io.cumul.postgres.Columns.texts;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.OrderRef;
import io.cumul.posting.Loaded.HoldRef;
import io.cumul.posting.Loaded.PurchaseRef;
import io.cumul.posting.Loaded.RewardRef;
import io.cumul.posting.Submission;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of the orders and actions that a batch names. A kind of command that the batch does not hold costs nothing. */
final class NaturalKeys {
    private final SqlConnection connection;
    private final List<Submission> submissions;
    private final List<Future<?>> parts;
    private final Map<PurchaseRef, Long> earned = new HashMap<>();
    private final Map<PurchaseRef, Long> redeemed = new HashMap<>();
    private final Map<HoldRef, List<Posted>> holds = new HashMap<>();
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
        holds();
    }

    Map<PurchaseRef, Long> byOrder() {
        return earned;
    }

    Map<PurchaseRef, Long> redeemedOn() {
        return redeemed;
    }

    Map<HoldRef, List<Posted>> byHold() {
        holds.values()
                .forEach(entries -> entries.sort(
                        Comparator.comparing(posted -> posted.entry().seq())));
        return holds;
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

    /** Of the holds that are to be captured or voided, what became of them, and of the orders they are for. */
    private void holds() {
        List<HoldRef> refs = Stream.concat(
                        commands(Command.Capture.class).stream()
                                .map(capture -> new HoldRef(capture.accountId(), capture.holdId())),
                        commands(Command.VoidHold.class).stream()
                                .map(voids -> new HoldRef(voids.accountId(), voids.holdId())))
                .distinct()
                .toList();
        if (!refs.isEmpty()) {
            Long[] shards = longs(refs, ref -> ref.accountId().shard());
            @Nullable String[] accounts = texts(refs, ref -> ref.accountId().value());
            @Nullable String[] ids = texts(refs, HoldRef::holdId);
            send(LaneSql.HOLDS, this::step, shards, accounts, ids);
            send(
                    LaneSql.REDEEMED_ON_HELD,
                    row -> redeemed.put(
                            new PurchaseRef(new AccountId(row.getString(0)), OrderRef.whole(row.getString(1))),
                            row.getLong(2)),
                    shards,
                    accounts,
                    ids);
        }
    }

    private void step(Row row) {
        Posted posted = EntryColumns.posted(row);
        Details details = Objects.requireNonNull(posted.entry().details());
        holds.computeIfAbsent(
                        new HoldRef(posted.entry().accountId(), Objects.requireNonNull(details.holdId())),
                        missing -> new ArrayList<>())
                .add(posted);
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
