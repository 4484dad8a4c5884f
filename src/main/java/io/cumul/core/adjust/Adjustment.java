package io.cumul.core.adjust;

import io.cumul.core.account.Account;
import io.cumul.core.account.Lot;
import io.cumul.core.account.Lots;
import io.cumul.core.decision.Admission;
import io.cumul.core.decision.Command.Adjust;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Lapse;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refusal;
import io.cumul.core.ledger.Book;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import io.cumul.core.points.Points;
import io.cumul.core.program.Expiry;
import io.cumul.core.program.Ruleset;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives points to a member or takes some, because somebody in charge says so. A frozen account is adjusted too. It is nothing
 * that the member has done: no other points live longer because of it, and no tier comes nearer.
 */
public final class Adjustment {
    private Adjustment() {}

    /** Decides an adjustment at {@code clock} under the ruleset in force. */
    public static Decision decide(@Nullable Account account, Adjust command, Ruleset inForce, Instant clock) {
        if (account == null) {
            return new Decision.Refused(new Refusal.AccountNotFound(command.accountId()));
        }
        Refusal closed = Admission.open(account);
        if (closed != null) {
            return new Decision.Refused(closed);
        }
        Lapse lapse = Lapse.until(clock, account, inForce);
        return command.points() > 0 ? give(lapse, command, inForce) : take(lapse, command, -command.points());
    }

    private static Decision give(Lapse lapse, Adjust command, Ruleset inForce) {
        Account before = lapse.account();
        if (!Points.fit(before.points(), command.points())) {
            return new Decision.Refused(new Refusal.LimitReached(Refusal.LimitReached.ACCOUNT_POINTS, null));
        }
        Expiry expiry = inForce.expiry(inForce.ladder().at(before.tier(), lapse.now()));
        Lot given = new Lot(command.points(), null, expiry.expiresAt(lapse.now(), inForce.zone()));
        return post(
                lapse, before.lots().plus(given), Movement.of(Book.ADJUSTED, Book.AVAILABLE, List.of(given)), command);
    }

    private static Decision take(Lapse lapse, Adjust command, long points) {
        long available = lapse.account().available();
        if (available < points) {
            return new Decision.Refused(new Refusal.InsufficientPoints(points, available));
        }
        Lots.Debit debit = lapse.account().lots().debit(points);
        return post(lapse, debit.left(), Movement.of(Book.AVAILABLE, Book.ADJUSTED, debit.taken()), command);
    }

    private static Decision post(Lapse lapse, Lots lots, Movement movement, Adjust command) {
        Account after = lapse.account().with(lots).next(lapse.now());
        Entry entry = Entry.moved(EntryKind.ADJUST, after, movement).with(command.reason());
        return lapse.accept(after, Posted.plain(entry));
    }
}
