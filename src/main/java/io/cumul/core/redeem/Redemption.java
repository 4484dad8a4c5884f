package io.cumul.core.redeem;

import io.cumul.core.account.Account;
import io.cumul.core.account.Lots;
import io.cumul.core.decision.Command.Redeem;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Facts;
import io.cumul.core.decision.Lapse;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refusal;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.Movement;
import io.cumul.core.points.Money;
import io.cumul.core.program.Expiry;
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
        Money total = command.orderTotal();
        if (total != null && !total.currency().equals(ruleset.currency())) {
            return new Decision.Refused(new Refusal.CurrencyMismatch(
                    ruleset.currency().getCurrencyCode(), total.currency().getCurrencyCode()));
        }
        Lapse lapse = Lapse.until(clock, account, ruleset);
        Lots held = lapse.account().lots();
        if (held.available() < command.points()) {
            return new Decision.Refused(new Refusal.InsufficientPoints(command.points(), held.available()));
        }
        Lots.Debit debit = held.debit(command.points());
        Instant until = livesAnewUntil(lapse, ruleset);
        Lots left = until == null ? debit.left() : debit.left().extendedTo(until);
        Account after = lapse.account().with(left).next(lapse.now());
        long onOrder = Math.addExact(facts.redeemedOn(command.orderId()), command.points());
        Entry entry = Entry.redeemed(after, Movement.redeem(debit.taken()), command.occasion(), onOrder)
                .extending(left.equals(debit.left()) ? null : until);
        return lapse.accept(after, Posted.plain(entry));
    }

    /** Until when what is left lives at least, since redeeming is an activity; absent if activity extends nothing. */
    private static @Nullable Instant livesAnewUntil(Lapse lapse, Ruleset ruleset) {
        Expiry expiry = ruleset.expiry(ruleset.ladder().at(lapse.account().tier(), lapse.now()));
        return expiry.extendedByActivity() ? expiry.expiresAt(lapse.now(), ruleset.zone()) : null;
    }
}
