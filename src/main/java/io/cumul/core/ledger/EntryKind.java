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
    TIER(7);

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
