package io.cumul.core.ledger;

import io.cumul.core.account.Lot;
import io.cumul.core.points.Points;
import java.util.List;

/**
 * Points that leave one book for another.
 *
 * @param from the book they leave
 * @param to the book they come to
 * @param points zero or more
 * @param lots the lots they formed or were taken from, whose points sum to {@code points}
 */
public record Movement(Book from, Book to, long points, List<Lot> lots) {
    /**
     * @throws IllegalArgumentException if the books are one, the points negative, or the lots sum to something else
     */
    public Movement {
        lots = List.copyOf(lots);
        if (from == to
                || Points.require(points)
                        != lots.stream().mapToLong(Lot::points).sum()) {
            throw new IllegalArgumentException(
                    "no movement: " + points + " from " + from + " to " + to + " in " + lots);
        }
    }

    /** Points awarded to a member, to be spent at once or, if the lots are pending, later. */
    public static Movement issue(List<Lot> lots) {
        boolean pending = lots.stream().anyMatch(Lot::pending);
        return of(Book.ISSUED, pending ? Book.PENDING : Book.AVAILABLE, lots);
    }

    /** Pending points that became spendable; the lots are as they were, with the instant they waited for. */
    public static Movement mature(List<Lot> lots) {
        return of(Book.PENDING, Book.AVAILABLE, lots);
    }

    /** Points a member spent. */
    public static Movement redeem(List<Lot> lots) {
        return of(Book.AVAILABLE, Book.REDEEMED, lots);
    }

    /** Points set aside for a checkout. */
    public static Movement hold(List<Lot> lots) {
        return of(Book.AVAILABLE, Book.HELD, lots);
    }

    /** Points that were set aside and are spent now. */
    public static Movement capture(List<Lot> lots) {
        return of(Book.HELD, Book.REDEEMED, lots);
    }

    /** Points that were set aside and come back; some of the lots may have expired. */
    public static Movement release(List<Lot> lots) {
        return of(Book.HELD, Book.AVAILABLE, lots);
    }

    /** Points that repay what was owed. */
    public static Movement repay(List<Lot> lots) {
        return of(Book.AVAILABLE, Book.OWED, lots);
    }

    /** Points that ran out. */
    public static Movement expire(List<Lot> lots) {
        return of(Book.AVAILABLE, Book.EXPIRED, lots);
    }

    /** Points of lots that leave one book for another. */
    public static Movement of(Book from, Book to, List<Lot> lots) {
        return new Movement(from, to, lots.stream().mapToLong(Lot::points).sum(), lots);
    }
}
