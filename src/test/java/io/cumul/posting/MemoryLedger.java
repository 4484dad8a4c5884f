package io.cumul.posting;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.OrderHistory;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Price;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Occasion;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.program.reward.Reward;
import io.cumul.posting.Loaded.HoldRef;
import io.cumul.posting.Loaded.KeyRef;
import io.cumul.posting.Loaded.PurchaseRef;
import io.cumul.posting.Loaded.RewardRef;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A ledger in memory: keeps rows, entries, purchases and outcomes as the real one does, and refuses what its constraints
 * would refuse. What is to go wrong is told beforehand.
 */
final class MemoryLedger implements LedgerStore {
    private final Map<AccountId, Account> accounts = new HashMap<>();
    private final Map<KeyRef, KeptOutcome> outcomes = new HashMap<>();
    private final Map<PurchaseRef, Long> earned = new HashMap<>();
    private final Map<PurchaseRef, Long> redeemed = new HashMap<>();
    private final Map<PurchaseRef, OrderHistory> orders = new HashMap<>();
    private final Map<String, Reward> offers = new HashMap<>();
    private final Map<RewardRef, Long> rewarded = new HashMap<>();
    private final List<Command> due = new ArrayList<>();
    private final Map<String, Map<Integer, Long>> stripes = new HashMap<>();
    private final List<Needs> runs = new ArrayList<>();
    private final Set<AccountId> held = new HashSet<>();
    private final List<Posted> journal = new ArrayList<>();
    private final List<Integer> batches = new ArrayList<>();
    private final Deque<Mishap> mishaps = new ArrayDeque<>();
    private Predicate<Submission> poison = submission -> false;
    private LedgerFault.Kind poisoning = LedgerFault.Kind.DATA;
    private Instant clock;
    private int published;

    MemoryLedger(Instant clock) {
        this.clock = clock;
    }

    /** What goes wrong with one flush. */
    enum Mishap {
        /** The connection breaks before anything is sent. */
        BEFORE_SENDING,
        /** Somebody else has written one of the batch's keys since they were read. */
        KEY_TAKEN,
        /** The connection breaks during COMMIT, which did not happen. */
        AT_COMMIT,
        /** The connection breaks during COMMIT, which happened. */
        AFTER_COMMIT,
        /** A defect: the store itself throws. */
        THROWING
    }

    /** The next flushes go wrong, one by one. */
    void breaks(List<Mishap> next) {
        mishaps.addAll(next);
    }

    /** Nothing goes wrong any more. */
    void recovers() {
        mishaps.clear();
    }

    /** Commands that the ledger does not take. */
    void doesNotTake(Predicate<Submission> commands) {
        poison = commands;
    }

    /** Commands of which a key is taken whenever they are written, though it cannot be found: damaged data. */
    void hasTakenKeysOf(Predicate<Submission> commands) {
        poison = commands;
        poisoning = LedgerFault.Kind.TAKEN;
    }

    /** The time of the flushes to come. */
    void at(Instant now) {
        clock = now;
    }

    /** An account that exists. */
    void holds(Account account) {
        accounts.put(account.id(), account);
    }

    /** An account is locked by another gateway from now on, or is not any more. */
    void isHeldElsewhere(AccountId id, boolean isHeld) {
        if (isHeld) {
            held.add(id);
        } else {
            held.remove(id);
        }
    }

    /** Whether another gateway has locked an account. */
    boolean isHeldElsewhere(AccountId id) {
        return held.contains(id);
    }

    /** Points that an account has redeemed on an order, whatever its entries say. */
    void redeemedOn(AccountId accountId, String orderId, long points) {
        redeemed.put(new PurchaseRef(accountId, OrderRef.whole(orderId)), points);
    }

    /** The latest version that somebody has published. */
    void publishes(int version) {
        published = version;
    }

    /** What the stripes of a campaign's budget hold, from the first one on; those not given hold nothing. */
    void budgets(String campaign, long... points) {
        Map<Integer, Long> budget = stripes.computeIfAbsent(campaign, fresh -> new TreeMap<>());
        for (int stripe = 0; stripe < Budget.STRIPES; stripe++) {
            budget.put(stripe, stripe < points.length ? points[stripe] : 0);
        }
    }

    /** A reward of the catalogue, of which its stripes hold so many. */
    void offers(Reward reward, long... stock) {
        offers.put(reward.id(), reward);
        budgets(reward.shelf(), stock);
    }

    /** What a campaign's stripes hold together. */
    long left(String campaign) {
        return stripes.getOrDefault(campaign, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** What each stripe of a campaign holds. */
    List<Long> stripes(String campaign) {
        return List.copyOf(stripes.getOrDefault(campaign, Map.of()).values());
    }

    /** Commands that wait to be posted. */
    List<Command> due() {
        return due;
    }

    /** What each flush asked for, those that failed included. */
    List<Needs> runs() {
        return runs;
    }

    Account account(AccountId id) {
        Account account = accounts.get(id);
        if (account == null) {
            throw new AssertionError("no account " + id);
        }
        return account;
    }

    /** Everything appended, in order. */
    List<Posted> journal() {
        return journal;
    }

    /** How many commands each flush held, those that failed included. */
    List<Integer> batches() {
        return batches;
    }

    Collection<Account> accounts() {
        return accounts.values();
    }

    Collection<KeptOutcome> outcomes() {
        return outcomes.values();
    }

    @Override
    public Uni<Judged> flush(Needs needs, Function<Loaded, Judged> judge) {
        if (mishaps.peek() == Mishap.THROWING) {
            mishaps.remove();
            throw new IllegalStateException("told to");
        }
        return Uni.createFrom().item(() -> run(needs, judge));
    }

    private Judged run(Needs needs, Function<Loaded, Judged> judge) {
        List<Submission> submissions = needs.submissions();
        runs.add(needs);
        batches.add(submissions.size());
        Mishap mishap = mishaps.poll();
        if (mishap == Mishap.BEFORE_SENDING) {
            throw fault(LedgerFault.Kind.RUN_AGAIN, false);
        }
        Judged judged = judge.apply(load(needs));
        if (submissions.stream().anyMatch(poison)) {
            throw fault(poisoning, true);
        }
        if (mishap == Mishap.KEY_TAKEN) {
            throw fault(LedgerFault.Kind.TAKEN, true);
        }
        if (mishap == Mishap.AT_COMMIT) {
            throw fault(LedgerFault.Kind.RUN_AGAIN, true);
        }
        commit(judged);
        if (mishap == Mishap.AFTER_COMMIT) {
            throw fault(LedgerFault.Kind.RUN_AGAIN, true);
        }
        return judged;
    }

    private static LedgerFault fault(LedgerFault.Kind kind, boolean sent) {
        return new LedgerFault(kind, sent, new IllegalStateException("told to"));
    }

    /** As the real one, it loads what the batch names and nothing else. */
    private Loaded load(Needs needs) {
        Loaded loaded = new Loaded(
                clock,
                published,
                new HashMap<>(),
                new HashSet<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashSet<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>());
        needs.budgets()
                .forEach(campaign -> loaded.budgets()
                        .put(campaign, budget(campaign, needs.whole().contains(campaign))));
        loaded.rewards().putAll(offers);
        for (Submission submission : needs.submissions()) {
            AccountId id = submission.accountId();
            if (held.contains(id)) {
                loaded.elsewhere().add(id);
            } else {
                copy(accounts, loaded.accounts(), id);
            }
            Submission.Identity identity = submission.identity();
            if (identity != null) {
                copy(outcomes, loaded.outcomes(), new KeyRef(id, identity.key()));
            }
            if (needs.payments() && submission.command().price() instanceof Price.OfMoney) {
                order(id, orderId(submission.command()), loaded);
            }
            switch (submission.command()) {
                case Command.Earn earn -> copy(earned, loaded.earned(), ref(id, earn.order()));
                case Command.Redeem redeem ->
                    copy(redeemed, loaded.redeemed(), ref(id, OrderRef.whole(redeem.orderId())));
                case Command.Act act -> copy(rewarded, loaded.acted(), new RewardRef(id, act.action()));
                case Command.Refund refund -> order(id, refund.order().orderId(), loaded);
                case Command.Hold hold -> {}
                case Command.Capture capture -> hold(id, capture.holdId(), loaded);
                case Command.VoidHold voids -> hold(id, voids.holdId(), loaded);
                case Command.Settle settle -> {}
                case Command.Adjust adjust -> {}
                case Command.StatusChange change -> {}
                case Command.Enrol enrol -> {
                    AccountId referrer = enrol.profile().referredBy();
                    if (referrer != null && accounts.containsKey(referrer)) {
                        loaded.referrers().add(referrer);
                    }
                }
            }
        }
        return loaded;
    }

    private static String orderId(Command command) {
        return command instanceof Command.Hold hold ? hold.orderId() : ((Command.Redeem) command).orderId();
    }

    private void order(AccountId id, String orderId, Loaded loaded) {
        PurchaseRef order = ref(id, OrderRef.whole(orderId));
        loaded.orders().put(order, orders.getOrDefault(order, OrderHistory.NONE));
    }

    /** The home stripe is the first one. */
    private Budget budget(String campaign, boolean whole) {
        Map<Integer, Long> all = stripes.getOrDefault(campaign, Map.of());
        return new Budget(0, whole || all.isEmpty() ? all : Map.of(0, all.getOrDefault(0, 0L)), whole, left(campaign));
    }

    private static <K, V> void copy(Map<K, V> from, Map<K, V> to, K key) {
        V value = from.get(key);
        if (value != null) {
            to.put(key, value);
        }
    }

    private void commit(Judged judged) {
        for (Account opened : judged.opened()) {
            require(accounts.put(opened.id(), opened) == null, "opened twice: " + opened.id());
        }
        for (Account changed : judged.changed()) {
            Account before = accounts.put(changed.id(), changed);
            require(before != null && before.version() < changed.version(), "no newer than its row: " + changed);
        }
        for (KeptOutcome outcome : judged.outcomes()) {
            KeyRef ref = new KeyRef(outcome.accountId(), outcome.identity().key());
            require(outcomes.put(ref, outcome) == null, "acted twice: " + ref);
        }
        judged.entries().forEach(this::append);
        for (Judged.RewardedAction reward : judged.rewards()) {
            RewardRef ref =
                    new RewardRef(reward.command().accountId(), reward.command().action());
            require(rewarded.put(ref, reward.seq()) == null, "rewarded twice: " + ref);
        }
        orders(judged);
        due.addAll(judged.due());
        judged.stripes().forEach(this::change);
        judged.purchases()
                .forEach(purchase -> require(
                        purchase.seq()
                                == earned.getOrDefault(
                                        ref(
                                                purchase.command().accountId(),
                                                purchase.command().order()),
                                        0L),
                        "a purchase without its entry: " + purchase));
    }

    /** Keeps what refunds ask for: of entries that are not in the journal nothing could be known. */
    private void orders(Judged judged) {
        for (Posted posted : judged.entries()) {
            Entry entry = posted.entry();
            OrderRef order = entry.occasion() == null ? null : entry.occasion().order();
            boolean spends = entry.kind() == EntryKind.REDEEM || entry.kind() == EntryKind.CAPTURE;
            if (order != null && spends) {
                more(entry.accountId(), order, history -> history.plus(new OrderHistory.Spent(entry)));
            }
            for (Judged.AwardedPurchase purchase : judged.purchases()) {
                Command.Earn earn = purchase.command();
                if (entry.seq() == purchase.seq() && entry.accountId().equals(earn.accountId())) {
                    OrderHistory.Part part =
                            new OrderHistory.Part(earn.order(), posted, earn.basket(), purchase.used());
                    more(entry.accountId(), earn.order(), history -> history.plus(part));
                }
            }
        }
        for (Judged.MadeRefund made : judged.refunds()) {
            more(made.accountId(), made.refund().order(), history -> {
                require(history.refund(made.refund().refundId()) == null, "refunded twice: " + made);
                return history.plus(made.refund());
            });
        }
    }

    private void more(AccountId accountId, OrderRef order, UnaryOperator<OrderHistory> more) {
        orders.merge(
                ref(accountId, OrderRef.whole(order.orderId())),
                more.apply(OrderHistory.NONE),
                (known, first) -> more.apply(known));
    }

    private void change(Judged.StripeChange change) {
        Map<Integer, Long> budget = stripes.getOrDefault(change.resource(), Map.of());
        require(
                budget.merge(change.stripe(), -change.taken(), Long::sum) >= 0,
                "more than the stripe holds: " + change);
    }

    private void hold(AccountId id, String holdId, Loaded loaded) {
        List<Posted> entries = journal.stream()
                .filter(posted -> posted.entry().accountId().equals(id)
                        && posted.entry().details() != null
                        && holdId.equals(posted.entry().details().holdId()))
                .toList();
        if (!entries.isEmpty()) {
            loaded.holds().put(new HoldRef(id, holdId), entries);
            OrderRef order = entries.getFirst().entry().occasion().order();
            copy(redeemed, loaded.redeemed(), ref(id, OrderRef.whole(order.orderId())));
            order(id, order.orderId(), loaded);
        }
    }

    private void append(Posted posted) {
        journal.add(posted);
        Entry entry = posted.entry();
        Occasion occasion = entry.occasion();
        if (occasion != null && occasion.order() != null && entry.kind() == EntryKind.EARN) {
            require(
                    earned.put(ref(entry.accountId(), occasion.order()), entry.seq()) == null,
                    "earned twice: " + entry);
        }
        if (occasion != null
                && occasion.order() != null
                && (entry.kind() == EntryKind.REDEEM || entry.kind() == EntryKind.CAPTURE)) {
            redeemed.merge(ref(entry.accountId(), occasion.order()), entry.points(), Math::addExact);
        }
    }

    private static PurchaseRef ref(AccountId accountId, OrderRef order) {
        return new PurchaseRef(accountId, order);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
