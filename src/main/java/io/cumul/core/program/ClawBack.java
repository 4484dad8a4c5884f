package io.cumul.core.program;

/** What becomes of points that a return takes back and the member has spent already. */
public enum ClawBack {
    /** The member owes them: the balance may fall below zero, and points earned later settle it first. */
    NEGATIVE,
    /** They are forgiven: no more is taken than there is. */
    CLAMP,
    /** Their worth in money is named, for the checkout to deduct from what it pays back. */
    CHARGE
}
