package io.cumul.core.refund;

import io.cumul.core.account.Account;
import io.cumul.core.account.Lot;
import io.cumul.core.account.Lots;
import io.cumul.core.ledger.Book;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.program.ClawBack;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes points back that are no longer earned: the award's own that are still pending, its own that can be spent, the rest of
 * the balance soonest expiry first, and then what the policy says. Pending points of other orders are left alone.
 *
 * @param taken what was taken of what the account had
 * @param owed what the member owes because it had not enough
 * @param missing what was neither taken nor is owed
 */
record Taking(long taken, long owed, long missing) {
    /**
     * Posts the claw-back of some points.
     *
     * @param award the lot that the award formed; absent if there is none
     */
    static Taking post(Books books, @Nullable Lot award, long points, ClawBack policy) {
        long pending = pending(books, award, points);
        long open = points - pending;
        open -= available(books, award, open);
        if (policy == ClawBack.NEGATIVE && open > 0) {
            Account account = books.account();
            books.move(
                    EntryKind.CLAW_BACK,
                    Book.OWED,
                    Book.CLAWED_BACK,
                    List.of(Lot.available(open, null)),
                    account.owing(Math.addExact(account.owed(), open)));
            return new Taking(points - open, open, 0);
        }
        return new Taking(points - open, 0, open);
    }

    /** An activity may have let the lot live longer, never shorter. */
    private static long pending(Books books, @Nullable Lot award, long points) {
        if (award == null || !award.pending()) {
            return 0;
        }
        Predicate<Lot> sameDay = lot -> Objects.equals(lot.availableFrom(), award.availableFrom());
        Lots.Debit own = books.lots().upTo(points, lot -> lot.pending() && sameDay.test(lot) && sameExpiry(lot, award));
        Lots.Debit extended = own.left().upTo(points - own.points(), lot -> lot.pending() && sameDay.test(lot));
        return move(books, Book.PENDING, own, extended);
    }

    private static long available(Books books, @Nullable Lot award, long points) {
        Lots.Debit own = books.lots().upTo(points, lot -> !lot.pending() && award != null && sameExpiry(lot, award));
        Lots.Debit rest = own.left().upTo(points - own.points(), lot -> !lot.pending());
        return move(books, Book.AVAILABLE, own, rest);
    }

    private static long move(Books books, Book from, Lots.Debit first, Lots.Debit then) {
        List<Lot> lots =
                Stream.concat(first.taken().stream(), then.taken().stream()).toList();
        books.move(
                EntryKind.CLAW_BACK,
                from,
                Book.CLAWED_BACK,
                lots,
                books.account().with(then.left()));
        return first.points() + then.points();
    }

    private static boolean sameExpiry(Lot lot, Lot award) {
        return Objects.equals(lot.expiresAt(), award.expiresAt());
    }
}
