package io.cumul.core.program.tier;

/** How far a member falls who did not keep the tier. */
public enum Downgrade {
    /** To the next lower tier. */
    ONE_STEP,
    /** To the tier that the points of the period are enough for. */
    IN_FULL
}
