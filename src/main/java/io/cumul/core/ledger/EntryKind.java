package io.cumul.core.ledger;

/** What an entry records. */
public enum EntryKind {
    /** The account was opened; moves nothing. */
    ENROL(1),
    /** The profile was replaced; moves nothing. */
    PROFILE(2),
    /** Points were awarded, possibly none. */
    EARN(3),
    /** Points were spent. */
    REDEEM(4),
    /** Points ran out. */
    EXPIRE(5),
    /** Pending points became spendable. */
    MATURE(6),
    /** Time took the tier down; moves nothing. */
    TIER(7),
    /** Points were set aside for a checkout. */
    HOLD(8),
    /** Points that were set aside were spent. */
    CAPTURE(9),
    /** Points that were set aside were given back: the caller said so, or another hold took their place. */
    VOID(10),
    /** Points that were set aside came back by themselves. */
    HOLD_EXPIRED(11),
    /** Points that were set aside and not needed were given back. */
    RELEASE(12),
    /** Points that came in repaid what was owed. */
    REPAY(13),
    /** Earned points were taken back. */
    CLAW_BACK(14),
    /** Spent points were given back. */
    RESTORE(15),
    /** Points were given or taken by hand. */
    ADJUST(16),
    /** The account was frozen; moves nothing. */
    FREEZE(17),
    /** The account is frozen no more; moves nothing. */
    UNFREEZE(18),
    /** The account was closed, and what it held taken. */
    CLOSE(19),
    /** A refund was made, whose points the entries before have moved; moves nothing. */
    REFUND(20);

    private final int code;

    EntryKind(int code) {
        this.code = code;
    }

    /** The number that stands for the kind in storage, which never changes. */
    public int code() {
        return code;
    }

    /**
     * The kind of a stored number.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static EntryKind of(int code) {
        for (EntryKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of entry " + code);
    }
}
