package io.cumul.core.status;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountStatus;
import io.cumul.core.account.Hold;
import io.cumul.core.account.Lot;
import io.cumul.core.account.Lots;
import io.cumul.core.decision.Command.Close;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Lapse;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refusal;
import io.cumul.core.ledger.Book;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import io.cumul.core.program.Ruleset;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Closes an account for good. What is held for checkouts is let go, and all that remains is booked out of the member's books:
 * pending points, what is owed, and last the points that could be spent.
 */
public final class Closing {
    private Closing() {}

    /** Decides a closing at {@code clock}; of a closed account it is {@link Decision.Unchanged}. */
    public static Decision decide(@Nullable Account account, Close command, Ruleset inForce, Instant clock) {
        if (account == null) {
            return new Decision.Refused(new Refusal.AccountNotFound(command.accountId()));
        }
        if (account.status() == AccountStatus.CLOSED) {
            return new Decision.Unchanged(account);
        }
        Lapse lapse = letGo(Lapse.until(clock, account, inForce));
        return close(settled(withoutPending(lapse, command.reason()), command.reason()), command.reason());
    }

    /** Points that come back may have run out meanwhile, or repay what is owed. */
    private static Lapse letGo(Lapse lapse) {
        Lapse after = lapse;
        for (Hold hold : lapse.account().holds().list()) {
            after = after.voided(hold, null);
        }
        return after;
    }

    private static Lapse withoutPending(Lapse lapse, Details.Reasoned reason) {
        Account account = lapse.account();
        List<Lot> pending = lots(account, Lot::pending);
        if (pending.isEmpty()) {
            return lapse;
        }
        Lots left = new Lots(lots(account, lot -> !lot.pending()));
        return bookOut(lapse, account.with(left), Movement.of(Book.PENDING, Book.ADJUSTED, pending), reason);
    }

    private static Lapse settled(Lapse lapse, Details.Reasoned reason) {
        long owed = lapse.account().owed();
        if (owed == 0) {
            return lapse;
        }
        List<Lot> debt = List.of(new Lot(owed, null, null));
        return bookOut(lapse, lapse.account().owing(0), Movement.of(Book.ADJUSTED, Book.OWED, debt), reason);
    }

    private static Lapse bookOut(Lapse lapse, Account without, Movement movement, Details.Reasoned reason) {
        Account after = without.next(lapse.now());
        return lapse.then(after, Entry.moved(EntryKind.ADJUST, after, movement).with(reason));
    }

    private static Decision close(Lapse lapse, Details.Reasoned reason) {
        List<Lot> rest = lapse.account().lots().list();
        Account after =
                lapse.account().with(Lots.NONE).with(AccountStatus.CLOSED).next(lapse.now());
        Entry own = rest.isEmpty()
                ? Entry.note(EntryKind.CLOSE, after)
                : Entry.moved(EntryKind.CLOSE, after, Movement.of(Book.AVAILABLE, Book.ADJUSTED, rest));
        return lapse.accept(after, Posted.plain(own.with(reason)));
    }

    private static List<Lot> lots(Account account, Predicate<Lot> which) {
        return account.lots().list().stream().filter(which).toList();
    }
}
