package io.cumul.core.program;

/** What becomes of points spent on an order that come back when they would have expired meanwhile. */
public enum Restore {
    /** They expire at once. */
    EXPIRED,
    /** They live for some days more. */
    GRACE
}
