package io.cumul.core.decision;

import io.cumul.core.account.Account;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Hold;
import io.cumul.core.account.Terms;
import io.cumul.core.account.Usage;
import io.cumul.core.points.Money;
import io.cumul.core.program.Exchange;
import io.cumul.core.program.PointsPayment;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.reward.Eligibility;
import io.cumul.core.program.reward.MemberLimit;
import io.cumul.core.program.reward.Reward;
import io.cumul.core.program.reward.Shelves;
import io.cumul.core.program.tier.Tier;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many points a price comes to for a member. Redemptions, holds and quotes all ask here, so that the value shown is the
 * value taken; whether the member can pay is for them to see.
 */
public final class Pricing {
    /** What the name of a reward's limit begins with as callers are told it, before the reward's id. */
    private static final String LIMIT = "REWARD:";

    /** For how long a member's use of a limit that begins anew is remembered. */
    private static final int REMEMBERED_DAYS = 400;

    private static final long MOST = io.cumul.core.points.Points.MAX_PER_COMMAND;

    private Pricing() {}

    /**
     * Prices what a member wants.
     *
     * @param channel where it is wanted
     * @param orderTotal what the whole order costs, if the caller says: what is payable, if nothing else is said of that
     * @param paid what was paid with points on the order already
     * @param account the account at its present time, with no hold that is to be replaced
     * @param ruleset the ruleset in force
     * @param shelves the rewards there are
     * @param now the present time
     */
    public static Priced price(
            Price price,
            Channel channel,
            @Nullable Money orderTotal,
            Paid paid,
            Account account,
            Ruleset ruleset,
            Shelves shelves,
            Instant now) {
        return switch (price) {
            case Price.OfPoints(long points) -> currency(orderTotal, ruleset, new Points(points, null));
            case Price.OfReward(String rewardId, int quantity) -> {
                Reward reward = shelves.reward(rewardId);
                yield reward == null
                        ? new Refused(new Refusal.RewardNotFound())
                        : currency(
                                orderTotal,
                                ruleset,
                                new Wish(reward, quantity, channel, account, ruleset, now).priced(shelves));
            }
            case Price.OfMoney money -> currency(orderTotal, ruleset, payment(money, orderTotal, paid, ruleset));
        };
    }

    /**
     * The points that a price comes to for a member, whether or not it can be had: for a look at what the member has, before
     * anybody decides.
     *
     * @return zero if that cannot be said, or is more than any command may move
     */
    public static long estimate(Price price, Account account, Ruleset ruleset, Shelves shelves, Instant now) {
        long points = switch (price) {
            case Price.OfPoints(long some) -> some;
            case Price.OfReward(String rewardId, int quantity) -> {
                Reward reward = shelves.reward(rewardId);
                yield reward == null
                        ? 0
                        : Math.multiplyExact(reward.points(ruleset.ladder().at(account.tier(), now)), quantity);
            }
            case Price.OfMoney(Money amount, var payable) -> {
                PointsPayment terms = ruleset.payment();
                yield terms == null || !amount.currency().equals(ruleset.currency())
                        ? 0
                        : new Exchange(terms).points(amount);
            }
        };
        return points > MOST ? 0 : points;
    }

    /**
     * The account once points were given for something: what the member had of a reward is counted.
     *
     * @param terms what they were given for; absent for points alone
     */
    public static Account counted(Account account, @Nullable Terms terms, Instant now) {
        if (!(terms instanceof Terms.Reward reward) || reward.counted() == null) {
            return account;
        }
        String counter = Reward.counter(reward.rewardId());
        LocalDate from = reward.counted().from();
        Usage usage = account.usage().plus(counter, from, reward.quantity());
        if (from == null) {
            return account.with(usage);
        }
        LocalDate earliest = from.minusDays(REMEMBERED_DAYS);
        return account.with(usage.keeping(use -> !use.limit().equals(counter)
                || use.from() == null
                || !use.from().isBefore(earliest)));
    }

    private static Priced currency(@Nullable Money orderTotal, Ruleset ruleset, Priced otherwise) {
        return orderTotal == null || orderTotal.currency().equals(ruleset.currency())
                ? otherwise
                : new Refused(mismatch(ruleset, orderTotal));
    }

    private static Priced payment(Price.OfMoney wish, @Nullable Money orderTotal, Paid paid, Ruleset ruleset) {
        Money said = wish.payable() == null ? orderTotal : wish.payable();
        Money payable = said == null ? paid.payable() : said;
        if (!wish.amount().currency().equals(ruleset.currency())) {
            return new Refused(mismatch(ruleset, wish.amount()));
        }
        if (payable != null && !payable.currency().equals(ruleset.currency())) {
            return new Refused(mismatch(ruleset, payable));
        }
        PointsPayment terms = ruleset.payment();
        if (terms == null) {
            return new Refused(new Refusal.PaymentNotAllowed(Exchange.Bar.NOT_OFFERED.name()));
        }
        Exchange exchange = new Exchange(terms);
        Exchange.Bar bar = exchange.bar(wish.amount(), payable, paid.minor());
        return bar == null
                ? new Points(exchange.points(wish.amount()), new Terms.Payment(wish.amount(), wish.payable()))
                : new Refused(new Refusal.PaymentNotAllowed(bar.name()));
    }

    private static Refusal mismatch(Ruleset ruleset, Money given) {
        return new Refusal.CurrencyMismatch(
                ruleset.currency().getCurrencyCode(), given.currency().getCurrencyCode());
    }

    /** What a price came to. */
    public sealed interface Priced {}

    /**
     * So many points.
     *
     * @param points how many
     * @param terms what for; absent for points alone
     */
    public record Points(long points, @Nullable Terms terms) implements Priced {}

    /**
     * It cannot be had.
     *
     * @param refusal why not
     */
    public record Refused(Refusal refusal) implements Priced {}

    /** So many of a reward, wished for by a member somewhere at some time. */
    private record Wish(Reward reward, int quantity, Channel channel, Account account, Ruleset ruleset, Instant now) {
        Priced priced(Shelves shelves) {
            Tier tier = ruleset.ladder().at(account.tier(), now);
            long points = Math.multiplyExact(reward.points(tier), quantity);
            if (points > MOST) {
                return new Refused(new Refusal.InvalidValue("quantity", "must not cost more than " + MOST + " points"));
            }
            Refusal refusal = refusal(tier, shelves);
            return refusal == null
                    ? new Points(points, new Terms.Reward(reward.id(), quantity, reward.handout(), counted()))
                    : new Refused(refusal);
        }

        private @Nullable Refusal refusal(@Nullable Tier tier, Shelves shelves) {
            Reward.Closed closed = reward.closed(now);
            if (closed != null) {
                return new Refusal.RewardUnavailable(closed.name());
            }
            Eligibility.Lack lack = reward.eligibility().lack(account.profile(), tier, channel);
            if (lack != null) {
                return new Refusal.NotEligible(lack.name());
            }
            if (shelves.headroom().of(reward.shelf(), quantity) < quantity) {
                return new Refusal.OutOfStock(reward.handout().coded() ? "CODES" : "STOCK");
            }
            return overLimit();
        }

        /** What is set aside counts as had: it may be captured at any time. */
        private @Nullable Refusal overLimit() {
            MemberLimit limit = reward.limit();
            Terms.Counted counted = counted();
            if (limit == null || counted == null) {
                return null;
            }
            long had = account.usage().of(reward.counter(), counted.from());
            for (Hold hold : account.holds().list()) {
                if (hold.terms() instanceof Terms.Reward held
                        && held.rewardId().equals(reward.id())
                        && counted.equals(held.counted())) {
                    had += held.quantity();
                }
            }
            return had + quantity <= limit.times()
                    ? null
                    : new Refusal.LimitReached(
                            LIMIT + reward.id(),
                            quantity <= limit.times() ? limit.period().resetsAt(day(), ruleset.zone()) : null);
        }

        private Terms.@Nullable Counted counted() {
            MemberLimit limit = reward.limit();
            return limit == null ? null : new Terms.Counted(limit.period().from(day()));
        }

        private LocalDate day() {
            return LocalDate.ofInstant(now, ruleset.zone());
        }
    }
}
