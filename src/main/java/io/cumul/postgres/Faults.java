package io.cumul.postgres;

import io.cumul.posting.LedgerFault;
import io.cumul.posting.LedgerFault.Kind;
import io.vertx.pgclient.PgException;
import org.jspecify.annotations.Nullable;

/** Tells faults of the ledger apart by SQLSTATE (PostgreSQL documentation, appendix A). */
final class Faults {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Faults() {}

    /**
     * The fault behind a failed flush.
     *
     * @param sent whether any statement that writes had been sent
     */
    static LedgerFault of(Throwable failure, boolean sent) {
        if (failure instanceof UnreadableRow || failure instanceof CodeDesk.Lacking) {
            return new LedgerFault(Kind.DATA, sent, failure);
        }
        PgException answer = answer(failure);
        // Only accounts are done without; a stripe that somebody holds is waited for again.
        boolean mayBeHeld = !sent && !(failure instanceof StripeLocks.Held);
        return new LedgerFault(answer == null ? Kind.RUN_AGAIN : kind(answer.getSqlState(), mayBeHeld), sent, failure);
    }

    private static Kind kind(@Nullable String state, boolean mayBeHeld) {
        if (UNIQUE_VIOLATION.equals(state)) {
            return Kind.TAKEN;
        }
        if (isData(state)) {
            return Kind.DATA;
        }
        // Once writing has begun, a lock that is waited for belongs to a key, and the next run finds that key.
        return mayBeHeld && LOCK_NOT_AVAILABLE.equals(state) ? Kind.HELD : Kind.RUN_AGAIN;
    }

    /**
     * Data exceptions (22), broken constraints (23), statements that cannot be right (42) and limits of the program (54) come
     * back however often they are sent; everything else may pass.
     */
    private static boolean isData(@Nullable String state) {
        return state != null
                && (state.startsWith("22")
                        || state.startsWith("23")
                        || state.startsWith("42")
                        || state.startsWith("54"));
    }

    private static @Nullable PgException answer(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException answer) {
                return answer;
            }
        }
        return null;
    }
}
