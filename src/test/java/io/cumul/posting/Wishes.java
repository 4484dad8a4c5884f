package io.cumul.posting;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Profile;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Price;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.points.Money;
import io.cumul.core.program.Basket;
import io.cumul.core.program.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What random callers wish for: mostly sensible, often repeated, sometimes wrong. */
final class Wishes {
    private static final int MEMBERS = 40;
    private static final int ORDERS = 4_000;
    private static final String[] SKUS = {"mug", "cup", "jar", "coupon"};
    private static final @Nullable String[] CATEGORIES = {null, null, "kitchen", "books"};
    private static final @Nullable String[] TENDERS = {null, null, null, "CARD", "GIFT_CARD"};
    private static final @Nullable String[] LOCALES = {null, "en", "fr"};
    private static final @Nullable MonthDay[] BIRTHDAYS = {
        null, MonthDay.of(2, 29), MonthDay.of(6, 15), MonthDay.of(1, 1)
    };
    private static final String[] ACTIONS = {"REVIEW", "VISIT", "VISIT", "SIGN_UP", "REFERRAL", "BIRTHDAY", "SURVEY"};

    private static final Duration[] TTLS = {Command.Hold.SHORTEST, Command.Hold.USUAL, Command.Hold.LONGEST};

    private final Random random;
    private final String members;
    private final List<Command> due;
    private final List<Submission> earlier = new ArrayList<>();
    private final List<Command.Hold> held = new ArrayList<>();

    /**
     * Wishes.
     *
     * @param members what the ids of all members begin with
     * @param due commands that others have caused, which the gateway posts, at times more than once
     */
    Wishes(Random random, String members, List<Command> due) {
        this.random = random;
        this.members = members;
        this.due = due;
    }

    Submission next(Instant clock) {
        Submission wish = earlier.isEmpty() || chance(85) ? fresh(clock) : again(clock);
        earlier.add(wish);
        return wish;
    }

    private Submission fresh(Instant clock) {
        int kind = random.nextInt(100);
        if (kind < 18) {
            return Submission.unkeyed(kind < 8 ? enrol() : kind < 12 ? new Command.Settle(member()) : ownWork(), null);
        }
        Command command = kind < 30
                ? act(member(), clock)
                : kind < 64 ? earn(member(), clock) : kind < 78 ? redeem(member()) : checkout(kind);
        return keyed(command, "key-" + earlier.size());
    }

    /** Sets points aside, or goes on with what was set aside lately; at times somebody else's, or what never was. */
    private Command checkout(int kind) {
        if (kind < 88 || held.isEmpty()) {
            return hold(member());
        } else if (kind == 99) {
            long points = chance(50) ? 1 + random.nextInt(500) : -1 - random.nextInt(500);
            return new Command.Adjust(member(), points, new Details.Reasoned("GOODWILL", null, "anna"));
        }
        Command.Hold hold = held.get(held.size() - 1 - random.nextInt(Math.min(held.size(), 15)));
        AccountId member = chance(3) ? member() : hold.accountId();
        String id = chance(2) ? "made-0" : hold.holdId();
        Command.OnExpired onExpired = chance(50) ? Command.OnExpired.RETRY : Command.OnExpired.REFUSE;
        Long points = chance(50) ? null : Long.valueOf(1 + random.nextInt(60));
        return kind < 95 ? new Command.Capture(member, id, points, onExpired) : new Command.VoidHold(member, id);
    }

    private Command.Hold hold(AccountId member) {
        String order = held.isEmpty() || chance(60)
                ? "order-" + random.nextInt(ORDERS)
                : held.getLast().orderId();
        Duration ttl = one(TTLS);
        Price price = new Price.OfPoints(1 + random.nextInt(chance(80) ? 60 : 2_000));
        return made(new Command.Hold(member, order, channel(), null, price, ttl, "unmade"));
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
        } else if (identity == null || way < 40) {
            return before;
        } else if (way < 65) {
            return keyed(before.command(), "key-" + earlier.size());
        } else if (way < 85 && before.command() instanceof Command.Earn earn) {
            return keyed(shuffled(earn), identity.key().value());
        }
        return keyed(
                chance(50) ? earn(before.accountId(), clock) : redeem(before.accountId()),
                identity.key().value());
    }

    private Command shuffled(Command.Earn earn) {
        Basket basket = earn.basket();
        List<Line> lines = new ArrayList<>(basket.lines());
        Collections.shuffle(lines, random);
        Basket other = new Basket(lines, basket.shipping(), basket.tax(), basket.discount(), basket.paymentMethod());
        return new Command.Earn(earn.accountId(), earn.order(), earn.channel(), earn.occurredAt(), other);
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

    private Command redeem(AccountId member) {
        long points = chance(2) ? 1_000_000_000 : 1 + random.nextInt(chance(70) ? 100 : 3_000);
        return new Command.Redeem(
                member, "order-" + random.nextInt(ORDERS), channel(), null, new Price.OfPoints(points));
    }

    private Command earn(AccountId member, Instant clock) {
        OrderRef order =
                new OrderRef("order-" + random.nextInt(ORDERS), chance(10) ? "part-" + random.nextInt(3) : null);
        return new Command.Earn(member, order, channel(), occurredAt(clock), basket(chance(3) ? "USD" : "EUR"));
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

    private Basket basket(String code) {
        Currency currency = Currency.getInstance(code);
        List<Line> lines = new ArrayList<>();
        long goods = 0;
        for (int i = random.nextInt(5); i >= 0; i--) {
            long amount = chance(1) ? random.nextLong(Money.MAX_MINOR) : random.nextInt(chance(10) ? 2 : 3_000);
            lines.add(new Line(one(SKUS), one(CATEGORIES), 1 + random.nextInt(3), new Money(amount, currency)));
            goods += amount;
        }
        long discount = chance(30) ? random.nextLong(Math.min(goods, 2_000) + 1) : 0;
        return new Basket(lines, some(currency), some(currency), new Money(discount, currency), one(TENDERS));
    }

    private Money some(Currency currency) {
        return new Money(chance(30) ? random.nextInt(1_500) : 0, currency);
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
