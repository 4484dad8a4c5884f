package io.cumul.postgres;

import static io.cumul.postgres.Columns.instants;
import static io.cumul.postgres.Columns.longs;
import static io.cumul.postgres.Columns.optionalLongs;
import static io.cumul.postgres.Columns.texts;

import io.cumul.core.account.Account;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.Movement;
import io.cumul.core.ledger.Occasion;
import io.cumul.core.ledger.OrderRef;
import io.cumul.encoding.BasketJson;
import io.cumul.encoding.CommandJson;
import io.cumul.encoding.DetailsJson;
import io.cumul.encoding.ExplanationJson;
import io.cumul.encoding.HoldsText;
import io.cumul.encoding.LotsText;
import io.cumul.encoding.ProfileJson;
import io.cumul.encoding.RefusalJson;
import io.cumul.encoding.ReturnsText;
import io.cumul.encoding.ShownJson;
import io.cumul.encoding.StandingText;
import io.cumul.encoding.TierText;
import io.cumul.encoding.UsageText;
import io.cumul.posting.Judged;
import io.cumul.posting.KeptOutcome;
import io.cumul.posting.Outcome;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Appends what a batch came to: one statement for accounts that are opened, one for everything else, sent at once. */
final class BatchAppend {
    /** In one order, so that two gateways that open the same accounts or keep the same keys do not wait in a circle. */
    private static final Comparator<KeptOutcome> BY_KEY = Comparator.comparing(KeptOutcome::accountId)
            .thenComparing(kept -> kept.identity().key().value());

    private final SqlConnection connection;
    private final Judged judged;
    private final Places places;
    private final String programId;
    private final List<Together.Write> writes = new ArrayList<>();

    private BatchAppend(SqlConnection connection, Judged judged, Places places, String programId) {
        this.connection = connection;
        this.judged = judged;
        this.places = places;
        this.programId = programId;
    }

    /**
     * Appends within the connection's transaction.
     *
     * @param places where the changed accounts' rows are
     * @param programId whose stripes the batch draws on
     */
    static Future<?> append(SqlConnection connection, Judged judged, Places places, String programId) {
        BatchAppend append = new BatchAppend(connection, judged, places, programId);
        append.open();
        // A statement of its own: the same table is never written twice in one.
        Future<?> opened = append.send();
        append.change();
        append.entries();
        append.purchases();
        append.refunds();
        append.rewards();
        append.due();
        append.stripes();
        append.write(LaneSql.KEEP_OUTCOMES, judged.outcomes(), outcomes(judged.outcomes(), judged.now()));
        return Future.all(opened, append.send());
    }

    /** The columns of outcomes, by key. */
    static @Nullable Object[] outcomes(List<KeptOutcome> unordered, Instant at) {
        List<KeptOutcome> outcomes = unordered.stream().sorted(BY_KEY).toList();
        return new @Nullable Object[] {
            longs(outcomes, kept -> kept.accountId().shard()),
            texts(outcomes, kept -> kept.accountId().value()),
            texts(outcomes, kept -> kept.identity().key().value()),
            longs(outcomes, kept -> kept.identity().fingerprint().algorithm()),
            texts(outcomes, kept -> kept.identity().fingerprint().hex()),
            optionalLongs(outcomes, BatchAppend::seq),
            texts(outcomes, BatchAppend::refusal),
            texts(outcomes, BatchAppend::shown),
            Columns.time(at)
        };
    }

    private void open() {
        List<Account> opened = judged.opened().stream()
                .sorted(Comparator.comparing(Account::id))
                .toList();
        write(LaneSql.OPEN_ACCOUNTS, opened, columns(opened).toArray());
    }

    private void change() {
        List<Account> changed = judged.changed();
        List<@Nullable Object> columns = new ArrayList<>(columns(changed));
        columns.add(texts(changed, account -> places.of(account.id())));
        write(LaneSql.CHANGE_ACCOUNTS, changed, columns.toArray());
    }

    private static List<Object> columns(List<Account> accounts) {
        return List.of(
                longs(accounts, account -> account.id().shard()),
                texts(accounts, account -> account.id().value()),
                texts(accounts, account -> ProfileJson.write(account.profile())),
                instants(accounts, Account::enrolledAt),
                texts(accounts, account -> LotsText.write(account.lots().list())),
                longs(accounts, account -> account.lots().points()),
                longs(accounts, Account::version),
                instants(accounts, Account::changedAt),
                instants(accounts, Account::nextChangeAt),
                texts(accounts, StandingText::write),
                longs(accounts, account -> account.lots().pending()),
                optionalLongs(accounts, BatchAppend::birthday),
                longs(accounts, account -> account.status().code()),
                texts(accounts, account -> HoldsText.write(account.holds())),
                longs(accounts, account -> account.holds().points()),
                longs(accounts, Account::owed));
    }

    private void entries() {
        List<Entry> entries = judged.entries().stream().map(Posted::entry).toList();
        write(
                LaneSql.APPEND_ENTRIES,
                entries,
                longs(entries, entry -> entry.accountId().shard()),
                texts(entries, entry -> entry.accountId().value()),
                longs(entries, Entry::seq),
                longs(entries, entry -> entry.kind().code()),
                optionalLongs(
                        entries, movement(movement -> (long) movement.from().code())),
                optionalLongs(entries, movement(movement -> (long) movement.to().code())),
                longs(entries, Entry::points),
                texts(entries, BatchAppend::lots),
                instants(entries, Entry::at),
                longs(entries, Entry::availableAfter),
                instants(entries, Entry::nextChangeAt),
                texts(entries, order(OrderRef::orderId)),
                texts(entries, order(OrderRef::part)),
                texts(entries, occasion(occasion -> occasion.channel().name())),
                instants(entries, occasion(Occasion::occurredAt)),
                optionalLongs(entries, Entry::redeemedOnOrder),
                texts(judged.entries(), BatchAppend::explanation),
                longs(entries, Entry::pendingAfter),
                texts(entries, entry -> entry.tier() == null ? null : TierText.write(entry.tier())),
                instants(entries, Entry::extendedTo),
                texts(entries, action(ActionRef::action)),
                texts(entries, action(ActionRef::reference)),
                longs(entries, Entry::heldAfter),
                texts(entries, entry -> entry.details() == null ? null : DetailsJson.write(entry.details())),
                texts(
                        entries,
                        entry ->
                                entry.details() == null ? null : entry.details().holdId()));
    }

    private void purchases() {
        List<Judged.AwardedPurchase> purchases = judged.purchases();
        write(
                LaneSql.KEEP_PURCHASES,
                purchases,
                longs(purchases, purchase -> purchase.command().accountId().shard()),
                texts(purchases, purchase -> purchase.command().accountId().value()),
                texts(purchases, purchase -> purchase.command().order().orderId()),
                texts(purchases, purchase -> Parts.stored(purchase.command().order())),
                longs(purchases, Judged.AwardedPurchase::seq),
                longs(purchases, Judged.AwardedPurchase::rulesetVersion),
                texts(purchases, purchase -> BasketJson.write(purchase.command().basket())),
                texts(purchases, purchase -> UsageText.write(purchase.used())));
    }

    private void refunds() {
        List<Judged.MadeRefund> refunds = judged.refunds();
        write(
                RefundSql.KEEP_REFUNDS,
                refunds,
                longs(refunds, made -> made.accountId().shard()),
                texts(refunds, made -> made.accountId().value()),
                texts(refunds, made -> made.refund().order().orderId()),
                texts(refunds, made -> made.refund().refundId()),
                texts(refunds, made -> Parts.stored(made.refund().order())),
                longs(refunds, made -> made.refund().seq()),
                texts(refunds, made -> ReturnsText.write(made.refund().returns())),
                longs(refunds, made -> made.refund().sums().unearned()),
                longs(refunds, made -> made.refund().sums().forgiven()),
                longs(refunds, made -> made.refund().sums().charged()),
                longs(refunds, made -> made.refund().sums().restored()),
                texts(
                        refunds,
                        made -> ReturnsText.writeCampaigns(made.refund().sums().campaigns())));
    }

    private void rewards() {
        List<Judged.RewardedAction> rewards = judged.rewards();
        write(
                LaneSql.KEEP_REWARDS,
                rewards,
                longs(rewards, reward -> reward.command().accountId().shard()),
                texts(rewards, reward -> reward.command().accountId().value()),
                texts(rewards, reward -> reward.command().action().action()),
                texts(rewards, reward -> reward.command().action().reference()),
                longs(rewards, Judged.RewardedAction::seq));
    }

    private void due() {
        List<Command> due = judged.due();
        write(
                LaneSql.KEEP_DUE,
                due,
                longs(due, command -> command.accountId().shard()),
                texts(due, command -> command.accountId().value()),
                texts(due, CommandJson::write),
                Columns.time(judged.now()));
    }

    private void stripes() {
        List<Judged.StripeChange> stripes = judged.stripes();
        write(
                LaneSql.CHANGE_STRIPES,
                stripes,
                texts(stripes, Judged.StripeChange::resource),
                longs(stripes, Judged.StripeChange::stripe),
                longs(stripes, Judged.StripeChange::taken),
                programId);
    }

    private void write(String sql, List<?> rows, @Nullable Object... columns) {
        if (!rows.isEmpty()) {
            writes.add(new Together.Write(sql, Arrays.asList(columns), rows.size()));
        }
    }

    /** Every row must be written: fewer means that one was not where the lock had seen it. */
    private Future<?> send() {
        if (writes.isEmpty()) {
            return Future.succeededFuture();
        }
        List<Together.Write> sent = List.copyOf(writes);
        writes.clear();
        Together together = Together.of(sent);
        return connection
                .preparedQuery(together.sql())
                .execute(Tuple.wrap(together.parameters()))
                .map(answer -> {
                    Row counts = answer.iterator().next();
                    for (int i = 0; i < sent.size(); i++) {
                        if (counts.getLong(i) != sent.get(i).rows()) {
                            throw new IllegalStateException(counts.getLong(i) + " rows written instead of "
                                    + sent.get(i).rows());
                        }
                    }
                    return answer;
                });
    }

    private static @Nullable Long birthday(Account account) {
        MonthDay birthday = account.profile().birthday();
        return birthday == null ? null : (long) Birthdays.number(birthday);
    }

    private static String lots(Entry entry) {
        Movement movement = entry.movement();
        return movement == null ? "" : LotsText.write(movement.lots());
    }

    private static @Nullable String explanation(Posted posted) {
        return posted.explanation() == null ? null : ExplanationJson.write(posted.explanation());
    }

    private static @Nullable Long seq(KeptOutcome kept) {
        return switch (kept.outcome()) {
            case Outcome.Done(Posted own) -> own.entry().seq();
            case Outcome.Shown shown -> shown.account().version();
            case Outcome.Refused refused -> null;
        };
    }

    private static @Nullable String refusal(KeptOutcome kept) {
        return kept.outcome() instanceof Outcome.Refused(var refusal) ? RefusalJson.write(refusal) : null;
    }

    private static @Nullable String shown(KeptOutcome kept) {
        return kept.outcome() instanceof Outcome.Shown shown ? ShownJson.write(shown) : null;
    }

    private static Function<Entry, @Nullable Long> movement(Function<Movement, Long> column) {
        return entry -> {
            Movement movement = entry.movement();
            return movement == null ? null : column.apply(movement);
        };
    }

    private static Function<Entry, @Nullable String> order(Function<OrderRef, @Nullable String> column) {
        return occasion(occasion -> occasion.order() == null ? null : column.apply(occasion.order()));
    }

    private static Function<Entry, @Nullable String> action(Function<ActionRef, String> column) {
        return occasion(occasion -> occasion.action() == null ? null : column.apply(occasion.action()));
    }

    private static <T extends @Nullable Object> Function<Entry, @Nullable T> occasion(Function<Occasion, T> column) {
        return entry -> {
            Occasion occasion = entry.occasion();
            return occasion == null ? null : column.apply(occasion);
        };
    }
}
