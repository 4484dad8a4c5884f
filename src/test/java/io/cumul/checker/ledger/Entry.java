package io.cumul.checker.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.Set;
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
 * @param holdId the hold that it is a step of; absent if of none
 * @param details what its kind says beside; a missing node if nothing
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
        @Nullable Long redeemedOnOrder,
        @Nullable String holdId,
        JsonNode details) {
    /** The kind of an entry that opens an account. */
    public static final int ENROL = 1;

    /** The kind of an entry that replaces a profile. */
    public static final int PROFILE = 2;

    /** The kind of an entry that sets points aside. */
    public static final int HOLD = 8;

    /** The kind of an entry that spends points that were set aside. */
    public static final int CAPTURE = 9;

    /** The kind of an entry that gives points back that were set aside, because somebody said so. */
    public static final int VOID = 10;

    /** The kind of an entry that gives them back because their time is over. */
    public static final int HOLD_EXPIRED = 11;

    /** The kind of an entry that gives some of them back, before the rest is spent. */
    public static final int RELEASE = 12;

    /** The kind of an entry that repays what was owed. */
    public static final int REPAY = 13;

    /** The kind of an entry that takes earned points back. */
    public static final int CLAW_BACK = 14;

    /** The kind of an entry that gives spent points back. */
    public static final int RESTORE = 15;

    /** The kind of an entry by hand. */
    public static final int ADJUST = 16;

    /** The kind of an entry that freezes the account. */
    public static final int FREEZE = 17;

    /** The kind of an entry that lets it go on. */
    public static final int UNFREEZE = 18;

    /** The kind of an entry that closes a refund. */
    public static final int REFUND = 20;

    private static final Set<Integer> OWN = Set.of(ENROL, PROFILE, HOLD, CAPTURE, ADJUST, FREEZE, UNFREEZE, REFUND);

    /** An entry of no hold, whose kind says nothing beside. */
    public Entry(
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
        this(
                account,
                seq,
                kind,
                from,
                to,
                points,
                lots,
                at,
                availableAfter,
                order,
                redeemedOnOrder,
                null,
                MissingNode.getInstance());
    }

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
        return awards() || spends() || OWN.contains(kind) || (kind == VOID && !details.has("replacedBy"));
    }

    /** Whether it freezes the account, or lets it go on. */
    public boolean freezes() {
        return kind == FREEZE || kind == UNFREEZE;
    }

    /** Whether a hold ends with it. */
    public boolean endsHold() {
        return kind == CAPTURE || kind == VOID || kind == HOLD_EXPIRED;
    }

    /** The end of the hold that it places; the end of all time for what is spent in the same breath. */
    public Instant expiresAt() {
        String text = details.path("expiresAt").asText();
        return text.isEmpty() ? Instant.MAX : Instant.parse(text);
    }
}
