package io.cumul.postgres;

import static io.cumul.postgres.Columns.longs;
import static io.cumul.postgres.Columns.texts;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Terms;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Price;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.program.reward.Reward;
import io.cumul.encoding.DetailsJson;
import io.cumul.encoding.RewardJson;
import io.cumul.posting.Loaded.PurchaseRef;
import io.cumul.posting.Needs;
import io.cumul.posting.Submission;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rewards that a batch names, and which of the orders it earns for points have paid of. What it does not need costs nothing. */
final class RewardFacts {
    private final SqlConnection connection;
    private final Needs needs;
    private final Map<String, Reward> rewards = new HashMap<>();
    private final Set<PurchaseRef> paying = new HashSet<>();

    RewardFacts(SqlConnection connection, Needs needs) {
        this.connection = connection;
        this.needs = needs;
    }

    /**
     * Sends what is to be read.
     *
     * @param parts takes what is sent
     */
    void load(List<Future<?>> parts) {
        List<String> named = needs.submissions().stream()
                .map(submission -> submission.command().price())
                .flatMap(price -> price instanceof Price.OfReward(String rewardId, int quantity)
                        ? Stream.of(rewardId)
                        : Stream.empty())
                .distinct()
                .toList();
        more(named, parts);
        if (needs.paid()) {
            paid(parts);
        }
    }

    /**
     * Sends for more rewards, where only what was loaded says which.
     *
     * @param parts takes what is sent
     */
    void more(List<String> named, List<Future<?>> parts) {
        if (!named.isEmpty()) {
            parts.add(
                    Rows.read(connection, this::reward, RewardSql.REWARDS, texts(named, id -> id), needs.programId()));
        }
    }

    Map<String, Reward> rewards() {
        return rewards;
    }

    /** Those of the orders on which points have paid. */
    Set<PurchaseRef> paying() {
        return paying;
    }

    private void reward(Row row) {
        if (!row.getBoolean(2)) {
            rewards.put(row.getString(0), RewardJson.read(row.getString(0), row.getString(1)));
        }
    }

    private void paid(List<Future<?>> parts) {
        List<PurchaseRef> orders = needs.submissions().stream()
                .map(Submission::command)
                .flatMap(command -> command instanceof Command.Earn earn ? Stream.of(earn) : Stream.empty())
                .map(earn -> new PurchaseRef(
                        earn.accountId(), OrderRef.whole(earn.order().orderId())))
                .distinct()
                .toList();
        if (!orders.isEmpty()) {
            parts.add(Rows.read(
                    connection,
                    this::payment,
                    RewardSql.PAID,
                    longs(orders, ref -> ref.accountId().shard()),
                    texts(orders, ref -> ref.accountId().value()),
                    texts(orders, ref -> ref.order().orderId())));
        }
    }

    private void payment(Row row) {
        String details = row.getString(2);
        if (details != null && DetailsJson.read(details).terms() instanceof Terms.Payment) {
            paying.add(new PurchaseRef(new AccountId(row.getString(0)), OrderRef.whole(row.getString(1))));
        }
    }
}
