package io.cumul.core.hold;

import io.cumul.core.account.Account;
import io.cumul.core.account.Hold;
import io.cumul.core.account.Lots;
import io.cumul.core.decision.Admission;
import io.cumul.core.decision.Command.VoidHold;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Facts;
import io.cumul.core.decision.Lapse;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refusal;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import io.cumul.core.ledger.Occasion;
import io.cumul.core.program.Ruleset;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives back points that were set aside. */
public final class Voiding {
    private Voiding() {}

    /** Decides a void at {@code clock} under the ruleset in force; one that was voided already stays so. */
    public static Decision decide(
            @Nullable Account account, VoidHold command, Facts facts, Ruleset ruleset, Instant clock) {
        if (account == null) {
            return refuse(new Refusal.AccountNotFound(command.accountId()));
        }
        Refusal closed = Admission.open(account);
        if (closed != null) {
            return refuse(closed);
        }
        Life life = Life.of(command.holdId(), facts);
        if (life == null) {
            return refuse(new Refusal.HoldNotFound());
        }
        Lapse lapse = Lapse.until(clock, account, ruleset);
        Hold live = lapse.account().holds().named(command.holdId());
        if (live != null) {
            return give(lapse, live);
        }
        return switch (life.end()) {
            case VOID -> new Decision.Again(life.last());
            case CAPTURE -> refuse(new Refusal.HoldCaptured());
            default -> refuse(new Refusal.HoldExpired());
        };
    }

    /**
     * The command's own entry is the last one. So where time at once does something to the points that come back (they expired
     * meanwhile, or repay what is owed), they are given back before, and the void itself moves none.
     */
    private static Decision give(Lapse lapse, Hold hold) {
        Lapse before = lapse.released(hold, hold.lots(), Lots.NONE);
        boolean touched = before.entries().size() > lapse.entries().size() + 1;
        return touched
                ? end(before, Objects.requireNonNull(before.account().holds().named(hold.id())), hold.points())
                : end(lapse, hold, hold.points());
    }

    private static Decision end(Lapse before, Hold hold, long released) {
        Account after = before.account().released(hold).next(before.now());
        Movement movement = Movement.release(hold.lots().list());
        Entry entry = Entry.moved(EntryKind.VOID, after, movement, Occasion.of(hold))
                .with(new Details.OfHold(hold.id(), null, released, null, Details.Spent.of(hold.terms(), null)));
        return before.accept(after, Posted.plain(entry));
    }

    private static Decision refuse(Refusal refusal) {
        return new Decision.Refused(refusal);
    }
}
