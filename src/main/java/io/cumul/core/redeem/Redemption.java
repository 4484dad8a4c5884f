package io.cumul.core.redeem;

import io.cumul.core.account.Account;
import io.cumul.core.account.Lots;
import io.cumul.core.account.Terms;
import io.cumul.core.decision.Admission;
import io.cumul.core.decision.Command.Redeem;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Facts;
import io.cumul.core.decision.Lapse;
import io.cumul.core.decision.Paid;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Pricing;
import io.cumul.core.decision.Refusal;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.Movement;
import io.cumul.core.program.Ruleset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Spends points, soonest expiry first. */
public final class Redemption {
    private Redemption() {}

    /** Decides a redemption at {@code clock} under the ruleset in force. */
    public static Decision decide(
            @Nullable Account account, Redeem command, Facts facts, Ruleset ruleset, Instant clock) {
        if (account == null) {
            return new Decision.Refused(new Refusal.AccountNotFound(command.accountId()));
        }
        Refusal status = Admission.spending(account);
        if (status != null) {
            return new Decision.Refused(status);
        }
        Lapse lapse = Lapse.until(clock, account, ruleset);
        return switch (Pricing.price(
                command.price(),
                command.channel(),
                command.orderTotal(),
                Paid.on(command.orderId(), lapse.account(), facts.order(command.orderId())),
                lapse.account(),
                ruleset,
                lapse.refilling(facts),
                lapse.now())) {
            case Pricing.Refused(Refusal refusal) -> new Decision.Refused(refusal);
            case Pricing.Points(long points, Terms terms) ->
                lapse.account().available() < points
                        ? new Decision.Refused(new Refusal.InsufficientPoints(
                                points, lapse.account().available()))
                        : spend(lapse, command, points, terms, facts, ruleset);
        };
    }

    private static Decision spend(
            Lapse lapse, Redeem command, long points, @Nullable Terms terms, Facts facts, Ruleset ruleset) {
        Lots.Debit debit = lapse.account().lots().debit(points);
        Account left = Pricing.counted(lapse.account().with(debit.left()), terms, lapse.now());
        Account active = ruleset.active(left, lapse.now());
        Account after = active.next(lapse.now());
        long onOrder = Math.addExact(facts.redeemedOn(command.orderId()), points);
        Entry entry = Entry.redeemed(after, Movement.redeem(debit.taken()), command.occasion(), onOrder)
                .extending(active.equals(left) ? null : ruleset.activeUntil(left, lapse.now()))
                .with(Details.Spent.of(terms, command.orderTotal()));
        return lapse.accept(after, Posted.plain(entry));
    }
}
