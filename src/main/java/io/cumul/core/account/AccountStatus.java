package io.cumul.core.account;

/** What may be done with an account. */
public enum AccountStatus {
    /** Everything. */
    ACTIVE(1),
    /** Nothing may be spent; what is under way still comes to its end, and an order can still be refunded. */
    FROZEN(2),
    /** Nothing more, for good. */
    CLOSED(3);

    private final int code;

    AccountStatus(int code) {
        this.code = code;
    }

    /** The number that stands for the status in storage, which never changes. */
    public int code() {
        return code;
    }

    /**
     * The status of a stored number.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static AccountStatus of(int code) {
        for (AccountStatus status : values()) {
            if (status.code == code) {
                return status;
            }
        }
        throw new IllegalArgumentException("no status " + code);
    }
}
