package io.cumul.posting;

/** What the look at the cache said before a redemption went to the ledger, which alone decides. */
public enum BalanceCheck {
    /** The snapshot can pay. */
    SUFFICIENT,
    /** The snapshot cannot pay. */
    DOUBT,
    /** There is no snapshot. */
    MISS,
    /** The cache did not answer in time. */
    UNAVAILABLE
}
