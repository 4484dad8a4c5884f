package io.cumul.core.earn;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Profile;
import io.cumul.core.decision.Admission;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Command.Earn;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Facts;
import io.cumul.core.decision.OrderHistory;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refusal;
import io.cumul.core.decision.Timeliness;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.points.Money;
import io.cumul.core.program.Basket;
import io.cumul.core.program.Credit;
import io.cumul.core.program.PointsPayment;
import io.cumul.core.program.Program;
import io.cumul.core.program.Purchase;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.action.Action;
import io.cumul.core.program.limit.Headroom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Awards points for purchases. */
public final class Earning {
    private Earning() {}

    /** Decides an earn at {@code clock} under the ruleset of the purchase's time. */
    public static Decision decide(
            @Nullable Account account, Earn command, Facts facts, Program program, Instant clock) {
        Instant occurredAt = command.occurredAt();
        Refusal ahead = Timeliness.ahead(occurredAt, clock);
        if (ahead != null) {
            return refuse(ahead);
        }
        Account member = account == null ? stranger(command, clock) : account;
        Instant at = occurredAt == null ? member.latest(clock) : occurredAt;
        Earn judged = paidPartOf(command, facts, program.inForce(at));
        Purchase purchase = new Purchase(judged.basket(), command.channel(), at);
        Trial trial = Trial.of(member, purchase, program, facts.headroom(), clock);
        Refusal tooMuch = trial.tooMuch();
        if (tooMuch != null) {
            return refuse(tooMuch);
        }
        if (account == null) {
            return refuse(new Refusal.AccountNotFound(command.accountId()));
        }
        Refusal status = Admission.earning(account, trial.inForce().frozenEarns());
        Refusal refusal = status == null ? refusal(command, facts, trial, clock) : status;
        return refusal == null ? post(trial, command) : refuse(refusal);
    }

    /**
     * A purchase with what of it was paid with points before and so, by the rules that judge it, earns nothing.
     *
     * @param version number of the ruleset that judges it; the purchase is as it was if the program has none of it
     */
    public static Earn paidPartOf(Earn command, Facts facts, Program program, int version) {
        Ruleset ruleset = program.version(version);
        return ruleset == null ? command : paidPartOf(command, facts, ruleset);
    }

    private static Earn paidPartOf(Earn command, Facts facts, Ruleset ruleset) {
        Basket basket = command.basket();
        if (!paidPartMatters(basket, ruleset)) {
            return command;
        }
        long paid = facts.paidOn(command.order().orderId());
        return paid == 0 ? command : command.with(paidPartOf(basket, paid, ruleset));
    }

    /**
     * A basket with what of it was paid with points before and so, by the rules, earns nothing.
     *
     * @param paid what was paid with points on its order and is part of no purchase that earned, in minor units; of what is more
     *     than the basket came to, its total
     */
    public static Basket paidPartOf(Basket basket, long paid, Ruleset ruleset) {
        long part = Math.min(paid, basket.total().minor());
        return part == 0 || !paidPartMatters(basket, ruleset)
                ? basket
                : basket.paid(new Money(part, basket.currency()));
    }

    private static boolean paidPartMatters(Basket basket, Ruleset ruleset) {
        PointsPayment payment = ruleset.payment();
        return payment != null
                && !payment.earnsOnPaidPart()
                && basket.currency().equals(ruleset.currency());
    }

    /**
     * What a purchase would earn if it were posted now.
     *
     * @param purchase one of the present time
     */
    public static Quote quote(Account account, Purchase purchase, Program program, Headroom headroom, Instant clock) {
        return quote(account, purchase, OrderHistory.NONE, program, headroom, clock);
    }

    /**
     * What the whole purchase of an order would earn if it were posted now.
     *
     * @param purchase one of the present time
     * @param order what the journal has of its order
     */
    public static Quote quote(
            Account account, Purchase purchase, OrderHistory order, Program program, Headroom headroom, Instant clock) {
        Basket basket = paidPartOf(purchase.basket(), order.unearned(), program.inForce(purchase.at()));
        return quote(
                account,
                new Purchase(basket, purchase.channel(), purchase.at()),
                order.earnedBy(),
                program,
                headroom,
                clock);
    }

    private static Quote quote(
            Account account,
            Purchase purchase,
            @Nullable Long earnedBy,
            Program program,
            Headroom headroom,
            Instant clock) {
        Trial trial = Trial.of(account, purchase, program, headroom, clock);
        Refusal tooMuch = trial.tooMuch();
        if (tooMuch != null) {
            return new Quote.Refused(tooMuch);
        }
        Refusal status = Admission.earning(account, trial.inForce().frozenEarns());
        if (status != null) {
            return new Quote.Refused(status);
        }
        if (earnedBy != null) {
            return new Quote.Refused(new Refusal.OrderAlreadyEarned(earnedBy));
        }
        Refusal otherCurrency = trial.otherCurrency();
        if (otherCurrency != null) {
            return new Quote.Refused(otherCurrency);
        }
        Refusal limit = trial.limit();
        if (limit != null) {
            return new Quote.Refused(limit);
        }
        Credit credit = trial.credit();
        return new Quote.Accepted(trial.judged(), credit.lots(), trial.tier(trial.after(credit)));
    }

    private static @Nullable Refusal refusal(Earn command, Facts facts, Trial trial, Instant clock) {
        Long earnedBy = facts.earnedBy(command.order());
        if (earnedBy != null) {
            return new Refusal.OrderAlreadyEarned(earnedBy);
        }
        Refusal otherCurrency = trial.otherCurrency();
        if (otherCurrency != null) {
            return otherCurrency;
        }
        Refusal late = Timeliness.late(command.occurredAt(), trial.ruleset().lateEarnWindow(), clock);
        return late == null ? trial.limit() : late;
    }

    private static Decision post(Trial trial, Earn command) {
        Credit credit = trial.credit();
        Account after = trial.after(credit).next(trial.lapse().now());
        Posted own = Posted.award(
                after,
                credit,
                command.occasion(),
                trial.tier(after),
                trial.judged().award().explanation());
        boolean firstAward = trial.lapse().account().activity().rewarded() == 0
                && own.entry().points() > 0;
        List<Command> due = firstAward ? referral(after, command, trial.inForce()) : List.of();
        return trial.lapse().accept(after, own, trial.judged().grants(), due);
    }

    /** What the first awarded purchase of a member whom somebody brought causes: a reward for that one, and for the member. */
    private static List<Command> referral(Account member, Earn command, Ruleset inForce) {
        AccountId referrer = member.profile().referredBy();
        Action referral = inForce.action(ActionRef.REFERRAL);
        if (referrer == null || referral == null) {
            return List.of();
        }
        List<Command> due = new ArrayList<>();
        ActionRef friend = new ActionRef(ActionRef.REFERRAL, member.id().value());
        due.add(new Command.Act(referrer, friend, command.channel(), null, Command.Origin.SYSTEM));
        if (referral.referredPoints() > 0) {
            due.add(new Command.Act(member.id(), friend, command.channel(), null, Command.Origin.SYSTEM));
        }
        return due;
    }

    /** Nobody in particular: whether a purchase is out of range is answered before whether there is such an account. */
    private static Account stranger(Earn command, Instant clock) {
        Profile profile = new Profile(command.channel(), null, null, List.of(), null, List.of());
        return Account.opened(command.accountId(), profile, clock);
    }

    private static Decision refuse(Refusal refusal) {
        return new Decision.Refused(refusal);
    }
}
