package io.cumul.posting;

/** The ledger could not answer a read in time, or too many reads wait for it already. */
public final class LedgerUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A read that was not answered, with what happened, for the log. */
    public LedgerUnavailable(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
