package io.cumul.core.ledger;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.TierStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One immutable line of the journal.
 *
 * @param accountId whose entry it is
 * @param seq its number within the account, 1 for the first, without gaps
 * @param kind what it records
 * @param movement the points it moved; absent where a kind moves none
 * @param at when it was written, by the ledger's clock
 * @param availableAfter points the account could spend right after it; below zero where points are owed
 * @param pendingAfter points awarded that could not be spent yet right after it
 * @param heldAfter points set aside for checkouts right after it
 * @param nextChangeAt the next instant, seen right after it, at which time alone changes the account
 * @param occasion the caller's side; absent where neither an order nor an action is concerned
 * @param redeemedOnOrder for a redemption or a capture, all points redeemed on its order so far, its own included
 * @param tier the member's tier right after it; absent in a program without tiers
 * @param extendedTo every lot lives at least until then from this entry on; absent where nothing was extended
 * @param details what its kind says beside; absent if nothing
 */
public record Entry(
        AccountId accountId,
        long seq,
        EntryKind kind,
        @Nullable Movement movement,
        Instant at,
        long availableAfter,
        long pendingAfter,
        long heldAfter,
        @Nullable Instant nextChangeAt,
        @Nullable Occasion occasion,
        @Nullable Long redeemedOnOrder,
        @Nullable TierStatus tier,
        @Nullable Instant extendedTo,
        @Nullable Details details) {

    /** An entry that moves nothing and belongs to no order, as {@code after} stands right after it. */
    public static Entry note(EntryKind kind, Account after) {
        return of(kind, after, null, null, null);
    }

    /** An entry that moves points of no order, as {@code after} stands right after it. */
    public static Entry moved(EntryKind kind, Account after, Movement movement) {
        return of(kind, after, movement, null, null);
    }

    /** The award of a purchase or an action, as {@code after} stands right after it. */
    public static Entry earned(Account after, Movement movement, Occasion occasion) {
        return of(EntryKind.EARN, after, movement, occasion, null);
    }

    /** Points that an order's own entry moves, as {@code after} stands right after it. */
    public static Entry moved(EntryKind kind, Account after, Movement movement, Occasion occasion) {
        return of(kind, after, movement, occasion, null);
    }

    /** An entry of an order that moves nothing, as {@code after} stands right after it. */
    public static Entry noted(EntryKind kind, Account after, Occasion occasion) {
        return of(kind, after, null, occasion, null);
    }

    /** A capture, as {@code after} stands right after it. */
    public static Entry captured(Account after, Movement movement, Occasion occasion, long redeemedOnOrder) {
        return of(EntryKind.CAPTURE, after, movement, occasion, redeemedOnOrder);
    }

    /** A redemption, as {@code after} stands right after it. */
    public static Entry redeemed(Account after, Movement movement, Occasion occasion, long redeemedOnOrder) {
        return of(EntryKind.REDEEM, after, movement, occasion, redeemedOnOrder);
    }

    /** The same entry, telling the member's tier. */
    public Entry telling(@Nullable TierStatus status) {
        return but(heldAfter, status, extendedTo, details);
    }

    /** The same entry, extending the life of every lot. */
    public Entry extending(@Nullable Instant until) {
        return but(heldAfter, tier, until, details);
    }

    /** The same entry, saying what its kind says beside. */
    public Entry with(@Nullable Details other) {
        return but(heldAfter, tier, extendedTo, other);
    }

    /** The same entry of an account that has more points set aside right after it, for no longer than its command takes. */
    public Entry holding(long more) {
        return but(Math.addExact(heldAfter, more), tier, extendedTo, details);
    }

    /** Points taken back beyond what there was, as they stood right after it. */
    public long owedAfter() {
        return Math.max(0, -availableAfter);
    }

    /** Points the entry moved, zero if none. */
    public long points() {
        return movement == null ? 0 : movement.points();
    }

    private Entry but(long held, @Nullable TierStatus status, @Nullable Instant until, @Nullable Details other) {
        return new Entry(
                accountId,
                seq,
                kind,
                movement,
                at,
                availableAfter,
                pendingAfter,
                held,
                nextChangeAt,
                occasion,
                redeemedOnOrder,
                status,
                until,
                other);
    }

    private static Entry of(
            EntryKind kind,
            Account after,
            @Nullable Movement movement,
            @Nullable Occasion occasion,
            @Nullable Long redeemedOnOrder) {
        return new Entry(
                after.id(),
                after.version(),
                kind,
                movement,
                after.changedAt(),
                after.available(),
                after.lots().pending(),
                after.holds().points(),
                after.nextChangeAt(),
                occasion,
                redeemedOnOrder,
                null,
                null,
                null);
    }
}
