package io.cumul.posting;

/** Why a command got no outcome. */
public enum Unavailability {
    /** The lane was full at the door; nothing was written. */
    OVERLOADED,
    /** The caller's deadline passed before the command joined a batch; nothing was written. */
    DEADLINE_EXCEEDED,
    /** The ledger could not be reached before the command was sent to it; nothing was written. */
    LEDGER_UNAVAILABLE,
    /** The command was sent, and what came of it is not known: only repeating it under its key tells. */
    OUTCOME_UNKNOWN
}
