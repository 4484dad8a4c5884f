package io.cumul.checker.ledger;

/** Where a run has left its traces. */
public interface Leavings {
    /**
     * Reads what a run has left.
     *
     * @param run what the ids of its accounts begin with
     * @param asked the keys that were used
     */
    Tables read(String run, Iterable<KeyRef> asked);
}
