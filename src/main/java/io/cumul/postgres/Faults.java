package io.cumul.postgres;

import io.cumul.posting.LedgerFault;
import io.cumul.posting.LedgerFault.Kind;
import io.vertx.pgclient.PgException;
import org.jspecify.annotations.Nullable;

/** Tells faults of the ledger apart by SQLSTATE (PostgreSQL documentation, appendix A). */
final class Faults {
    private static final String UNIQUE_VIOLATION = "23505";

    private Faults() {}

    /**
     * The fault behind a failed flush.
     *
     * @param sent whether any statement that writes had been sent
     */
    static LedgerFault of(Throwable failure, boolean sent) {
        PgException answer = answer(failure);
        Kind kind = answer != null && isData(answer.getSqlState()) ? Kind.DATA : Kind.RUN_AGAIN;
        return new LedgerFault(kind, sent, failure);
    }

    /** Whether the connection is still good: the server answered, and did not say that it ends the session. */
    static boolean connectionSurvives(Throwable failure) {
        PgException answer = answer(failure);
        return answer != null && !"FATAL".equals(answer.getSeverity()) && !"PANIC".equals(answer.getSeverity());
    }

    /**
     * Data exceptions (22), broken constraints (23) but for a key that someone else just wrote, statements that cannot be
     * right (42) and limits of the program (54) come back however often they are sent; everything else may pass.
     */
    private static boolean isData(@Nullable String state) {
        return state != null
                && !state.equals(UNIQUE_VIOLATION)
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
