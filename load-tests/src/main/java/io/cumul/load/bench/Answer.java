package io.cumul.load.bench;

/** What an answer means to whoever asked. */
enum Answer {
    /** Any 2xx. */
    ACCEPTED,
    /** 409 because the balance is too low. */
    REFUSED,
    /** 503 at the door: the gateway has more work than it takes. */
    SHED,
    /** 503 because the ledger could not be asked; nothing was written. */
    UNAVAILABLE,
    /** Everything else. */
    OTHER;

    private static final int CONFLICT = 409;
    private static final int NOT_NOW = 503;

    /** Judges a status, and the body only where the status leaves it open. */
    static Answer of(int status, String body) {
        if (status == CONFLICT && body.contains("\"INSUFFICIENT_POINTS\"")) {
            return REFUSED;
        }
        if (status == NOT_NOW && body.contains("\"OVERLOADED\"")) {
            return SHED;
        }
        return status == NOT_NOW && body.contains("\"LEDGER_UNAVAILABLE\"") ? UNAVAILABLE : OTHER;
    }

    /** Whether the caller was turned away and nothing happened: a loss, but no fault. */
    boolean turnedAway() {
        return this == SHED || this == UNAVAILABLE;
    }
}
