package io.cumul.checker.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal as its table has it.
 *
 * @param seq its number within the account
 * @param kind the number of its kind
 * @param move what it moves; absent if nothing
 * @param at when it was written
 * @param after what it says of the account right after it
 * @param about the order it belongs to; absent if to none
 * @param extendedTo until when all points live at least because of it; absent if that makes no difference
 * @param tier what it tells of the member's tier; absent if nothing
 * @param holdId the hold that it belongs to; absent if to none
 * @param details what its kind says beside; a missing node if nothing
 */
public record Line(
        long seq,
        int kind,
        @Nullable Move move,
        Instant at,
        After after,
        @Nullable About about,
        @Nullable Instant extendedTo,
        @Nullable String tier,
        @Nullable String holdId,
        JsonNode details) {
    static final int ENROL = 1;
    static final int EARN = 3;
    static final int CAPTURE = 9;
    static final int VOID = 10;
    static final int HOLD_EXPIRED = 11;
    static final int FREEZE = 17;
    static final int UNFREEZE = 18;
    static final int CLOSE = 19;

    /** Whether its hold ends with it. */
    boolean endsHold() {
        return kind == CAPTURE || kind == VOID || kind == HOLD_EXPIRED;
    }

    /** Whether it awards points, or none, for a purchase. */
    boolean awardsPurchase() {
        return kind == EARN && about != null;
    }

    long points() {
        return move == null ? 0 : move.points();
    }

    /**
     * Points that leave one book for another.
     *
     * @param from the number of the book they leave
     * @param to the number of the book they come to
     * @param points how many
     * @param lots which
     */
    public record Move(int from, int to, long points, Lots lots) {}

    /**
     * What an entry says of the account.
     *
     * @param available points that can be spent, less those owed
     * @param pending points that cannot be spent yet
     * @param held points set aside
     * @param nextChangeAt when time alone changes it next; absent if never
     */
    public record After(
            long available,
            long pending,
            long held,
            @Nullable Instant nextChangeAt) {}

    /**
     * The order that an entry belongs to.
     *
     * @param order the order
     * @param part the part of it; absent for the whole
     * @param channel where
     * @param occurredAt the caller's time; absent where the ledger's is meant
     */
    public record About(
            String order,
            @Nullable String part,
            String channel,
            @Nullable Instant occurredAt) {}
}
