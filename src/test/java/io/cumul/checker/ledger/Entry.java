package io.cumul.checker.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal as its table holds it.
 *
 * @param account whose it is
 * @param seq its number within the account
 * @param kind the number of its kind
 * @param from the book that points leave; absent where nothing moves
 * @param to the book they come to
 * @param points how many
 * @param lots which
 * @param at when it was written, by the ledger's clock
 * @param availableAfter points that could be spent right after it, as the entry itself has it
 * @param order the order it belongs to
 * @param redeemedOnOrder points redeemed on its order so far, as the entry itself has it
 */
public record Entry(
        String account,
        long seq,
        int kind,
        @Nullable Book from,
        @Nullable Book to,
        long points,
        Lots lots,
        Instant at,
        long availableAfter,
        @Nullable String order,
        @Nullable Long redeemedOnOrder) {
    /** The kind of an entry that opens an account. */
    public static final int ENROL = 1;

    /** The kind of an entry that replaces a profile. */
    public static final int PROFILE = 2;

    /** Whether it awards points, or none, to a member. */
    public boolean awards() {
        return from == Book.ISSUED;
    }

    /** Whether a member spent points. */
    public boolean spends() {
        return to == Book.REDEEMED;
    }

    /** Whether a caller must have asked for it: it is not the passing of time that does such a thing. */
    public boolean wasAskedFor() {
        return awards() || spends() || kind == ENROL || kind == PROFILE;
    }
}
