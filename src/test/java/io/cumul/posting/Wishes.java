package io.cumul.posting;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Profile;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Price;
import io.cumul.core.decision.Returning;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.OrderRef;
import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What random callers wish for: mostly sensible, often repeated, sometimes wrong. */
final class Wishes {
    private static final int MEMBERS = 40;
    private static final int ORDERS = 4_000;
    private static final @Nullable String[] LOCALES = {null, "en", "fr"};
    private static final @Nullable MonthDay[] BIRTHDAYS = {
        null, MonthDay.of(2, 29), MonthDay.of(6, 15), MonthDay.of(1, 1)
    };
    private static final String[] ACTIONS = {"REVIEW", "VISIT", "VISIT", "SIGN_UP", "REFERRAL", "BIRTHDAY", "SURVEY"};

    private static final Duration[] TTLS = {Command.Hold.SHORTEST, Command.Hold.USUAL, Command.Hold.LONGEST};

    private final Random random;
    private final RandomGoods goods;
    private final String members;
    private final List<Command> due;
    private final Predicate<Command.Earn> returnable;
    private final List<Submission> earlier = new ArrayList<>();
    private final List<Command.Hold> held = new ArrayList<>();
    private int named;
    private final List<Command.Earn> bought = new ArrayList<>();
    private final List<Command.Redeem> spent = new ArrayList<>();

    /**
     * Wishes.
     *
     * @param members what the ids of all members begin with
     * @param due commands that others have caused, which the gateway posts, at times more than once
     * @param returnable which purchases may come back
     */
    Wishes(Random random, String members, List<Command> due, Predicate<Command.Earn> returnable) {
        this.random = random;
        this.goods = new RandomGoods(random);
        this.returnable = returnable;
        this.members = members;
        this.due = due;
    }

    Submission next(Instant clock) {
        Submission wish = earlier.isEmpty() || chance(85) ? fresh(clock) : again(clock);
        earlier.add(wish);
        return wish;
    }

    /** All wishes so far have been answered: holds can be named from now on. */
    void answered() {
        named = held.size();
    }

    private Submission fresh(Instant clock) {
        int kind = random.nextInt(100);
        if (kind < 18) {
            return Submission.unkeyed(kind < 8 ? enrol() : kind < 12 ? new Command.Settle(member()) : ownWork(), null);
        }
        Command command = kind < 27
                ? act(member(), clock)
                : kind < 53 ? earn(clock) : kind < 66 ? redeem() : kind < 78 ? refund() : checkout(kind);
        return keyed(command, "key-" + earlier.size());
    }

    /** Brings back something that was bought lately, or was only spent on; at times what is somebody else's, or never was. */
    private Command refund() {
        String id = "refund-" + random.nextInt(12);
        if (chance(12) && !spent.isEmpty()) {
            Command.Redeem redeem = spent.get(lately(spent.size()));
            OrderRef order = OrderRef.whole(redeem.orderId());
            Returning what = chance(60) ? new Returning.Everything() : RandomGoods.amount(1 + random.nextInt(3_000));
            if (bought.stream()
                    .noneMatch(one -> one.accountId().equals(redeem.accountId())
                            && one.order().orderId().equals(redeem.orderId()))) {
                return new Command.Refund(redeem.accountId(), order, id, channel(), what);
            }
        }
        for (int tries = chance(3) || bought.isEmpty() ? 0 : 5; tries > 0; tries--) {
            Command.Earn earn = bought.get(lately(bought.size()));
            if (returnable.test(earn)) {
                OrderRef order = chance(10) ? OrderRef.whole(earn.order().orderId()) : earn.order();
                return new Command.Refund(earn.accountId(), order, id, channel(), goods.returning(earn.basket()));
            }
        }
        return new Command.Refund(member(), OrderRef.whole("never"), id, channel(), new Returning.Everything());
    }

    private int lately(int size) {
        return size - 1 - random.nextInt(Math.min(size, 40));
    }

    /** Sets points aside, or goes on with what was set aside lately; at times somebody else's, or what never was. */
    private Command checkout(int kind) {
        if (kind < 86 || named == 0) {
            return hold();
        } else if (kind == 98) {
            Details.Reasoned reason = new Details.Reasoned("LOST_CARD", null, "anna");
            AccountId account = member();
            return chance(20) ? new Command.Freeze(account, reason) : new Command.Unfreeze(account, reason);
        } else if (kind == 99) {
            long points = chance(50) ? 1 + random.nextInt(500) : -1 - random.nextInt(500);
            return new Command.Adjust(member(), points, new Details.Reasoned("GOODWILL", null, "anna"));
        }
        Command.Hold hold = held.get(named - 1 - random.nextInt(Math.min(named, 15)));
        AccountId member = chance(3) ? member() : hold.accountId();
        String id = chance(2) ? "made-0" : hold.holdId();
        Command.OnExpired onExpired = chance(50) ? Command.OnExpired.RETRY : Command.OnExpired.REFUSE;
        Long points = chance(50) ? null : Long.valueOf(1 + random.nextInt(chance(70) ? 15 : 60));
        return kind < 95 ? new Command.Capture(member, id, points, onExpired) : new Command.VoidHold(member, id);
    }

    private Command.Hold hold() {
        int way = random.nextInt(100);
        if (way < 25 && !held.isEmpty()) {
            return hold(held.getLast().accountId(), held.getLast().orderId());
        } else if (way < 50 && !bought.isEmpty()) {
            Command.Earn earn = bought.get(lately(bought.size()));
            return hold(earn.accountId(), earn.order().orderId());
        }
        return hold(member(), "order-" + random.nextInt(ORDERS));
    }

    private Command.Hold hold(AccountId member, String order) {
        Duration ttl = one(TTLS);
        Price price = goods.price(1 + random.nextInt(chance(80) ? 60 : 2_000));
        return made(new Command.Hold(member, order, channel(), goods.orderTotal(), price, ttl, "unmade"));
    }

    /** The gateway gives each hold that it is asked for an id, also if the same is asked for again. */
    private Command.Hold made(Command.Hold hold) {
        Command.Hold made = new Command.Hold(
                hold.accountId(),
                hold.orderId(),
                hold.channel(),
                hold.orderTotal(),
                hold.price(),
                hold.ttl(),
                "made-" + (held.size() + 1));
        held.add(made);
        return made;
    }

    /** What the gateway posts of itself: what was caused lately, or a birthday. */
    private Command ownWork() {
        if (due.isEmpty() || chance(20)) {
            ActionRef birthday = new ActionRef("BIRTHDAY", String.valueOf(2026 + random.nextInt(5)));
            return new Command.Act(member(), birthday, channel(), null, Command.Origin.SYSTEM);
        }
        return due.get(due.size() - 1 - random.nextInt(Math.min(due.size(), 10)));
    }

    private Command act(AccountId member, Instant clock) {
        ActionRef action = new ActionRef(one(ACTIONS), "ref-" + random.nextInt(100));
        return new Command.Act(member, action, channel(), occurredAt(clock), Command.Origin.CLIENT);
    }

    /** The same again, word by word, in another order or under another key; or something else under the same key. */
    private Submission again(Instant clock) {
        int back = Math.min(earlier.size(), chance(70) ? 20 : 2_000);
        Submission before = earlier.get(earlier.size() - 1 - random.nextInt(back));
        Submission.Identity identity = before.identity();
        int way = random.nextInt(100);
        if (before.command() instanceof Command.Hold hold && identity != null && way < 85) {
            return keyed(made(hold), way < 40 ? identity.key().value() : "key-" + earlier.size());
        } else if (identity == null || way < 40 || (way < 65 && before.command() instanceof Command.Refund)) {
            return before;
        } else if (way < 65) {
            return keyed(before.command(), "key-" + earlier.size());
        } else if (way < 85 && before.command() instanceof Command.Earn earn) {
            return keyed(goods.shuffled(earn), identity.key().value());
        }
        return keyed(
                chance(50)
                        ? earn(before.accountId(), "order-" + random.nextInt(ORDERS), clock)
                        : redeem(before.accountId(), "order-" + random.nextInt(ORDERS)),
                identity.key().value());
    }

    private static Submission keyed(Command command, String key) {
        return Submission.keyed(command, new IdempotencyKey(key), null);
    }

    private Command enrol() {
        AccountId referrer = chance(30) ? member() : null;
        List<String> segments = chance(40) ? List.of("vip") : List.of();
        return new Command.Enrol(
                member(), new Profile(channel(), one(LOCALES), one(BIRTHDAYS), segments, referrer, List.of()));
    }

    private Command redeem() {
        if (bought.isEmpty() || chance(50)) {
            return redeem(member(), "order-" + random.nextInt(ORDERS));
        }
        Command.Earn earn = bought.get(lately(bought.size()));
        return redeem(earn.accountId(), earn.order().orderId());
    }

    private Command redeem(AccountId member, String order) {
        long points = chance(2) ? 1_000_000_000 : 1 + random.nextInt(chance(70) ? 100 : 3_000);
        Command.Redeem redeem = new Command.Redeem(member, order, channel(), goods.orderTotal(), goods.price(points));
        spent.add(redeem);
        return redeem;
    }

    /** What is bought was at times paid for with points before, or is one more part of what was bought. */
    private Command earn(Instant clock) {
        int way = random.nextInt(100);
        if (way < 12 && !spent.isEmpty()) {
            Command.Redeem redeem = spent.get(lately(spent.size()));
            return earn(redeem.accountId(), redeem.orderId(), clock);
        } else if (way < 20 && !bought.isEmpty()) {
            Command.Earn earn = bought.get(lately(bought.size()));
            return earn(earn.accountId(), earn.order().orderId(), clock);
        }
        return earn(member(), "order-" + random.nextInt(ORDERS), clock);
    }

    private Command earn(AccountId member, String orderId, Instant clock) {
        OrderRef order = new OrderRef(orderId, chance(15) ? "part-" + random.nextInt(3) : null);
        Command.Earn earn =
                new Command.Earn(member, order, channel(), occurredAt(clock), goods.basket(chance(3) ? "USD" : "EUR"));
        bought.add(earn);
        return earn;
    }

    private @Nullable Instant occurredAt(Instant clock) {
        return switch (random.nextInt(20)) {
            case 0 -> clock.plus(Duration.ofMinutes(5));
            case 1 -> clock.plus(Duration.ofMinutes(5)).plusNanos(1_000);
            case 2 -> clock.minus(Terms.WINDOW);
            case 3 -> clock.minus(Terms.WINDOW).minusNanos(1_000);
            case 4, 5, 6 -> clock.minusSeconds(random.nextInt(86_400 * 29));
            default -> null;
        };
    }

    private AccountId member() {
        return new AccountId(members + random.nextInt(MEMBERS));
    }

    private Channel channel() {
        return one(Channel.values());
    }

    private <T extends @Nullable Object> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
