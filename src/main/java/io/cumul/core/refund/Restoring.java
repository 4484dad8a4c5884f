package io.cumul.core.refund;

import io.cumul.core.account.Account;
import io.cumul.core.account.Lot;
import io.cumul.core.account.Lots;
import io.cumul.core.decision.OrderHistory;
import io.cumul.core.ledger.Book;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.program.Expiry;
import io.cumul.core.program.Restore;
import io.cumul.core.program.Ruleset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives back points that were spent on an order: to their original lots, with the expiry they had. What would have expired
 * meanwhile expires at once or lives for some days of grace; where activity lets points live anew, they live as long as the
 * account's others. A debt is repaid before anything else comes of them.
 */
final class Restoring {
    private final Books books;
    private final Ruleset inForce;
    private final @Nullable Instant current;

    private Restoring(Books books, OrderHistory history, Ruleset inForce) {
        this.books = books;
        this.inForce = inForce;
        current = currentExpiry(books.account(), history);
    }

    /**
     * Posts the return of some points.
     *
     * @param spent the lots they were taken from
     */
    static void post(Books books, OrderHistory history, List<Lot> spent, Ruleset inForce) {
        Restoring restoring = new Restoring(books, history, inForce);
        List<Lot> lots = spent.stream().map(restoring::dated).toList();
        Lots with = books.lots();
        for (Lot lot : lots) {
            with = with.plus(lot);
        }
        books.move(
                EntryKind.RESTORE,
                Book.REDEEMED,
                Book.AVAILABLE,
                lots,
                books.account().with(with));
    }

    private Lot dated(Lot spent) {
        Instant original = spent.expiresAt();
        if (original == null) {
            return spent;
        }
        Instant expiresAt = current != null && current.isAfter(original) ? current : original;
        boolean grace = inForce.refunds().restore() == Restore.GRACE && !expiresAt.isAfter(books.now());
        return Lot.available(spent.points(), grace ? graceEnds() : expiresAt);
    }

    /** After so many more whole days than the present one. */
    private Instant graceEnds() {
        return LocalDate.ofInstant(books.now(), inForce.zone())
                .plusDays(inForce.refunds().graceDays() + 1L)
                .atStartOfDay(inForce.zone())
                .toInstant();
    }

    /** Until when the account's points live where activity extends all of them; absent where it does not. */
    private @Nullable Instant currentExpiry(Account account, OrderHistory history) {
        Expiry expiry = inForce.expiry(inForce.ladder().at(account.tier(), books.now()));
        if (!expiry.extendedByActivity()) {
            return null;
        }
        Stream<Instant> held =
                account.lots().list().stream().map(Lot::expiresAt).filter(Objects::nonNull);
        Stream<Instant> spent = history.spent().stream()
                .map(redemption -> expiry.expiresAt(redemption.entry().at(), inForce.zone()))
                .filter(Objects::nonNull);
        return Stream.concat(held, spent).max(Instant::compareTo).orElse(null);
    }
}
