package io.cumul.posting;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Terms;
import io.cumul.core.account.Usage;
import io.cumul.core.decide.Decider;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Facts;
import io.cumul.core.decision.OrderHistory;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refunded;
import io.cumul.core.decision.Refusal;
import io.cumul.core.earn.Earning;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.program.Program;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.limit.Headroom;
import io.cumul.core.program.reward.Reward;
import io.cumul.posting.Loaded.HoldRef;
import io.cumul.posting.Loaded.KeyRef;
import io.cumul.posting.Loaded.PurchaseRef;
import io.cumul.posting.Loaded.RewardRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges one batch in arrival order. Each accepted command's account, purchase and outcome are what the next one sees, so
 * two commands of a batch can neither spend the same points nor act twice under one key, nor draw on the same budget twice.
 */
final class Batch {
    private final Loaded loaded;
    private final Program program;
    private final boolean refusesOnly;
    private final Map<AccountId, Account> accounts;
    private final Map<KeyRef, KeptOutcome> known;
    private final Map<PurchaseRef, Long> earned;
    private final Map<PurchaseRef, Long> redeemed;
    private final Map<HoldRef, List<Posted>> holds;
    private final Map<RewardRef, Long> acted;
    private final Orders orders;
    private final Purses purses;
    private final Set<AccountId> opened = new LinkedHashSet<>();
    private final Set<AccountId> changed = new LinkedHashSet<>();
    private final List<Reply> replies = new ArrayList<>();
    private final List<Posted> entries = new ArrayList<>();
    private final List<Judged.AwardedPurchase> purchases = new ArrayList<>();
    private final List<Judged.MadeRefund> refunds = new ArrayList<>();
    private final List<Judged.RewardedAction> rewards = new ArrayList<>();
    private final List<Command> due = new ArrayList<>();
    private final List<Judged.EntryRef> codesBack = new ArrayList<>();
    private final Map<PurchaseRef, Long> firstPaid = new HashMap<>();
    private final Map<KeyRef, KeptOutcome> kept = new LinkedHashMap<>();
    private Lacking.@Nullable Stripes lacking;

    private Batch(Loaded loaded, Program program, boolean refusesOnly) {
        this.loaded = loaded;
        this.program = program;
        this.refusesOnly = refusesOnly;
        accounts = new HashMap<>(loaded.accounts());
        known = new HashMap<>(loaded.outcomes());
        earned = new HashMap<>(loaded.earned());
        redeemed = new HashMap<>(loaded.redeemed());
        holds = new HashMap<>(loaded.holds());
        acted = new HashMap<>(loaded.acted());
        orders = new Orders(loaded.orders());
        purses = new Purses(loaded.budgets());
    }

    /** Judges the submissions; pure but for its own collections. */
    static Judged judge(List<Submission> submissions, Loaded loaded, Program program) {
        return judge(submissions, new Batch(loaded, program, false));
    }

    /**
     * Judges each submission by what is committed alone, and only refuses: what would act goes onward to where accounts are
     * locked.
     */
    static Judged refuse(List<Submission> submissions, Loaded loaded, Program program) {
        return judge(submissions, new Batch(loaded, program, true));
    }

    private static Judged judge(List<Submission> submissions, Batch batch) {
        submissions.forEach(submission -> batch.replies.add(batch.reply(submission)));
        if (batch.lacking != null) {
            throw batch.lacking;
        }
        return new Judged(
                batch.loaded.now(),
                batch.replies,
                batch.opened.stream().map(batch.accounts::get).toList(),
                batch.changed.stream().map(batch.accounts::get).toList(),
                batch.entries,
                batch.purchases,
                batch.refunds,
                batch.rewards,
                batch.due,
                batch.purses.changes(),
                batch.codesBack,
                List.copyOf(batch.kept.values()));
    }

    private Reply reply(Submission submission) {
        KeptOutcome earlier = earlier(submission);
        if (earlier != null && earlier.answers(submission)) {
            return new Reply.Settled(earlier.outcome(), true);
        }
        if (loaded.elsewhere().contains(submission.accountId())) {
            return new Reply.Onward();
        }
        try {
            Decision decision = decide(submission.command());
            return earlier == null ? act(submission, decision) : reused(decision);
        } catch (Lacking.Stripes more) {
            // The others are judged all the same, so that all that they lack is fetched at once.
            lacking = more.and(lacking);
            return new Reply.Onward();
        } catch (RuntimeException defect) {
            // One command's broken assertion is not the others' fault; it has left no trace in the batch.
            return new Reply.Defective(defect);
        }
    }

    private @Nullable KeptOutcome earlier(Submission submission) {
        KeyRef key = submission.keyRef();
        return key == null ? null : known.get(key);
    }

    private Decision decide(Command command) {
        Account account = accounts.get(command.accountId());
        return Decider.decide(account, command, new BatchFacts(command.accountId()), program, loaded.now());
    }

    private Reply act(Submission submission, Decision decision) {
        return switch (decision) {
            case Decision.Accepted accepted -> refusesOnly ? new Reply.Onward() : accept(submission, accepted);
            case Decision.Unchanged unchanged -> unchanged(submission, unchanged.account());
            case Decision.Again(Posted own) -> refusesOnly ? new Reply.Onward() : again(submission, own);
            case Decision.Refused(Refusal refusal) ->
                refusesOnly && asksOrder(refusal) ? new Reply.Onward() : keep(submission, new Outcome.Refused(refusal));
        };
    }

    /** Whether a refusal may be another one, or none, by what is known of the order: what was paid on it, and what is payable. */
    private static boolean asksOrder(Refusal refusal) {
        return refusal instanceof Refusal.PaymentNotAllowed;
    }

    /** What has been done already is answered as it was then, and from now on under this key too. */
    private Reply again(Submission submission, Posted own) {
        keep(submission, new Outcome.Done(own));
        return new Reply.Settled(new Outcome.Done(own), true);
    }

    /** The key stands for something else; only a value out of range takes precedence over that. Neither is kept. */
    private static Reply reused(Decision decision) {
        Refusal refusal =
                decision instanceof Decision.Refused(Refusal.InvalidValue invalid) ? invalid : new Refusal.KeyReused();
        return new Reply.Settled(new Outcome.Refused(refusal), false);
    }

    private Reply accept(Submission submission, Decision.Accepted accepted) {
        // Before anything else, since it may fail.
        purses.take(accepted.takes());
        Account after = accepted.after();
        Account before = accounts.put(after.id(), after);
        boolean opens = before == null;
        if (opens) {
            opened.add(after.id());
        } else if (!opened.contains(after.id())) {
            changed.add(after.id());
        }
        entries.addAll(accepted.entries());
        due.addAll(accepted.due());
        accepted.codesBack().forEach(seq -> codesBack.add(new Judged.EntryRef(after.id(), seq)));
        accepted.entries().forEach(this::remember);
        orders.spent(accepted.entries());
        remember(submission.command(), accepted, before);
        if (submission.command() instanceof Command.Enrol) {
            return new Reply.Enrolled(after, opens);
        }
        return submission.command() instanceof Command.StatusChange
                ? show(submission, after)
                : keep(submission, new Outcome.Done(accepted.own()));
    }

    /** A key stands for its command even where there was nothing to do: there may be when the key comes again. */
    private Reply unchanged(Submission submission, Account account) {
        return submission.identity() == null ? new Reply.Enrolled(account, false) : show(submission, account);
    }

    private Reply show(Submission submission, Account account) {
        return keep(submission, new Outcome.Shown(account, account.latest(loaded.now())));
    }

    private void remember(Command command, Decision.Accepted accepted, @Nullable Account before) {
        Posted own = accepted.own();
        Entry entry = own.entry();
        switch (command) {
            case Command.Earn earn -> earned(earn, own, before == null ? Usage.NONE : before.usage());
            case Command.Redeem redeem -> spent(entry);
            case Command.Capture capture -> spent(entry);
            case Command.Hold hold -> {}
            case Command.VoidHold voids -> {}
            case Command.Enrol enrol -> {}
            case Command.Act act -> {
                acted.put(new RewardRef(entry.accountId(), act.action()), entry.seq());
                rewards.add(new Judged.RewardedAction(act, entry.seq()));
            }
            case Command.Refund refund -> {
                Refunded refunded = Objects.requireNonNull(accepted.refunded());
                orders.refunded(entry.accountId(), refunded);
                refunds.add(new Judged.MadeRefund(entry.accountId(), refunded));
            }
            case Command.Adjust adjust -> {}
            case Command.StatusChange change -> {}
            case Command.Settle settle -> {}
        }
    }

    /** Keeps what a refund will ask for: of what the member had used up before, only what the version that judged bounds. */
    private void earned(Command.Earn earn, Posted own, Usage before) {
        Entry entry = own.entry();
        earned.put(new PurchaseRef(entry.accountId(), earn.order()), entry.seq());
        int version = own.explanation() == null ? 0 : own.explanation().rulesetVersion();
        Command.Earn judged = Earning.paidPartOf(earn, new BatchFacts(earn.accountId()), program, version);
        firstPaid.merge(order(earn), -judged.basket().paid().minor(), Long::sum);
        Usage used = before.list().isEmpty() ? before : asked(earn, entry, version, before);
        purchases.add(new Judged.AwardedPurchase(judged, entry.seq(), version, used));
        orders.earned(earn.order(), own, judged.basket(), used);
    }

    private Usage asked(Command.Earn earn, Entry entry, int version, Usage before) {
        Ruleset ruleset = program.version(version);
        Instant at = earn.occurredAt() == null ? entry.at() : earn.occurredAt();
        return ruleset == null ? Usage.NONE : ruleset.asked(before, at);
    }

    private static PurchaseRef order(Command.Earn earn) {
        return new PurchaseRef(earn.accountId(), OrderRef.whole(earn.order().orderId()));
    }

    private void spent(Entry entry) {
        OrderRef order =
                Objects.requireNonNull(Objects.requireNonNull(entry.occasion()).order());
        PurchaseRef whole = new PurchaseRef(entry.accountId(), OrderRef.whole(order.orderId()));
        redeemed.merge(whole, entry.points(), Math::addExact);
        if (entry.details() != null && entry.details().terms() instanceof Terms.Payment payment) {
            firstPaid.merge(whole, payment.amount().minor(), Math::addExact);
        }
    }

    /** What happens to a hold within the batch is what the next command of it sees, whoever brought it about. */
    private void remember(Posted posted) {
        Details details = posted.entry().details();
        String holdId = details == null ? null : details.holdId();
        if (holdId != null) {
            holds.merge(
                    new HoldRef(posted.entry().accountId(), holdId),
                    List.of(posted),
                    (before, more) ->
                            Stream.concat(before.stream(), more.stream()).toList());
        }
    }

    private Reply keep(Submission submission, Outcome outcome) {
        Submission.Identity identity = submission.identity();
        boolean keeps = !(outcome instanceof Outcome.Refused refused) || refused.kept();
        if (identity != null && keeps) {
            KeyRef ref = new KeyRef(submission.accountId(), identity.key());
            KeptOutcome now = new KeptOutcome(submission.accountId(), identity, outcome);
            known.put(ref, now);
            kept.put(ref, now);
        }
        return new Reply.Settled(outcome, false);
    }

    /** What the batch knows of one account so far. */
    private final class BatchFacts implements Facts {
        private final AccountId accountId;

        BatchFacts(AccountId accountId) {
            this.accountId = accountId;
        }

        @Override
        public @Nullable Long earnedBy(OrderRef order) {
            return earned.get(new PurchaseRef(accountId, order));
        }

        @Override
        public @Nullable Long actedBy(ActionRef action) {
            return acted.get(new RewardRef(accountId, action));
        }

        @Override
        public List<Posted> holdEntries(String holdId) {
            return holds.getOrDefault(new HoldRef(accountId, holdId), List.of());
        }

        @Override
        public Headroom headroom() {
            return refusesOnly ? Headroom.AMPLE : purses;
        }

        @Override
        public long redeemedOn(String orderId) {
            return redeemed.getOrDefault(new PurchaseRef(accountId, OrderRef.whole(orderId)), 0L);
        }

        @Override
        public OrderHistory order(String orderId) {
            // Nothing is known of orders without a lock: they would not be of the same moment as the account.
            return refusesOnly ? OrderHistory.NONE : orders.of(accountId, orderId);
        }

        @Override
        public long paidOn(String orderId) {
            // Where nothing is known of an order, nothing was paid of it before this batch.
            return orders.knows(accountId, orderId)
                    ? order(orderId).unearned()
                    : firstPaid.getOrDefault(new PurchaseRef(accountId, OrderRef.whole(orderId)), 0L);
        }

        @Override
        public @Nullable Reward reward(String rewardId) {
            return loaded.rewards().get(rewardId);
        }

        @Override
        public boolean enrolled(AccountId id) {
            return loaded.referrers().contains(id) || accounts.containsKey(id);
        }
    }
}
