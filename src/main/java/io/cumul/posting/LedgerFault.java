package io.cumul.posting;

/** Why a flush failed. Whether it was committed is unknown unless {@link #sent} says that nothing was sent. */
public final class LedgerFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What may be done about a fault. */
    public enum Kind {
        /** The ledger could not be reached, or the transaction lost against another: run the same batch again. */
        RUN_AGAIN,
        /** Someone else held an account for longer than the lock timeout: do without, nothing was written. */
        HELD,
        /**
         * A key that the batch writes is taken. Somebody else has just written it, and the next run finds it; or the data is
         * damaged, and no run ever will: run the batch again once, and then split it.
         */
        TAKEN,
        /** The batch holds data that the ledger does not take: split it until the command stands alone. */
        DATA
    }

    private final Kind kind;
    private final boolean sent;

    /**
     * A fault of the ledger.
     *
     * @param kind what may be done about it
     * @param sent whether any statement that writes had been sent
     * @param cause what happened, for the log
     */
    public LedgerFault(Kind kind, boolean sent, Throwable cause) {
        super(cause.getMessage(), cause);
        this.kind = kind;
        this.sent = sent;
    }

    /** What may be done about it. */
    public Kind kind() {
        return kind;
    }

    /** Whether any statement that writes had been sent. */
    public boolean sent() {
        return sent;
    }
}
