package io.cumul.core.hold;

import io.cumul.core.account.Account;
import io.cumul.core.account.Hold;
import io.cumul.core.account.Holds;
import io.cumul.core.account.Lots;
import io.cumul.core.account.Terms;
import io.cumul.core.decision.Admission;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Facts;
import io.cumul.core.decision.Lapse;
import io.cumul.core.decision.Paid;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Pricing;
import io.cumul.core.decision.Refusal;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import io.cumul.core.ledger.Occasion;
import io.cumul.core.program.Ruleset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Sets points aside, soonest expiry first. A hold that there is for the order already is replaced, and its points may be spent
 * by the new one; if that is refused, the old one stays.
 */
public final class Placing {
    private Placing() {}

    /** Decides a hold at {@code clock} under the ruleset in force. */
    public static Decision decide(
            @Nullable Account account, Command.Hold command, Facts facts, Ruleset ruleset, Instant clock) {
        if (account == null) {
            return refuse(new Refusal.AccountNotFound(command.accountId()));
        }
        Refusal status = Admission.spending(account);
        if (status != null) {
            return refuse(status);
        }
        Lapse lapse = Lapse.until(clock, account, ruleset);
        Hold old = lapse.account().holds().on(command.orderId(), null);
        Lapse free = old == null ? lapse : lapse.voided(old, command.holdId());
        Paid paid = Paid.on(command.orderId(), lapse.account(), facts.order(command.orderId()));
        return switch (Pricing.price(
                command.price(),
                command.channel(),
                command.orderTotal(),
                paid.without(old),
                free.account(),
                ruleset,
                free.refilling(facts),
                free.now())) {
            case Pricing.Refused(Refusal refusal) -> refuse(refusal);
            case Pricing.Points(long points, Terms terms) -> place(free, command, points, terms);
        };
    }

    private static Decision place(Lapse lapse, Command.Hold command, long points, @Nullable Terms terms) {
        Account account = lapse.account();
        Refusal full = full(account.holds());
        if (full != null) {
            return refuse(full);
        }
        if (account.available() < points) {
            return refuse(new Refusal.InsufficientPoints(points, account.available()));
        }
        Lots.Debit debit = account.lots().debit(points);
        Hold hold = new Hold(
                command.holdId(),
                command.orderId(),
                null,
                command.channel(),
                new Lots(debit.taken()),
                lapse.now(),
                lapse.now().plus(command.ttl()),
                command.orderTotal(),
                terms);
        Account after =
                account.with(debit.left()).with(account.holds().plus(hold)).next(lapse.now());
        Entry entry = Entry.moved(EntryKind.HOLD, after, Movement.hold(debit.taken()), Occasion.of(hold))
                .with(new Details.OfHold(
                        hold.id(), hold.expiresAt(), null, null, Details.Spent.of(terms, hold.orderTotal())));
        return lapse.accept(after, Posted.plain(entry));
    }

    /** Refuses one more hold where there are as many as there may be; absent if there is room. */
    static @Nullable Refusal full(Holds holds) {
        return holds.list().size() < Holds.MOST
                ? null
                : new Refusal.LimitReached(Refusal.LimitReached.LIVE_HOLDS, holds.nextChangeAt());
    }

    private static Decision refuse(Refusal refusal) {
        return new Decision.Refused(refusal);
    }
}
