package io.cumul.core.program;

/** Why a rule, or a line under it, awarded nothing. */
public enum MissCode {
    /** The line's SKU is excluded. */
    EXCLUDED_SKU,
    /** The line's category is excluded. */
    EXCLUDED_CATEGORY,
    /** The payment method is excluded, and with it the whole purchase. */
    EXCLUDED_TENDER,
    /** The channel is excluded, or not one of the campaign's. */
    EXCLUDED_CHANNEL,
    /** What counts is less than the minimum spend. */
    MIN_SPEND_NOT_MET,
    /** The purchase was not made when the campaign runs, but not longer than a week before or after its dates. */
    OUTSIDE_WINDOW,
    /** The member is not one of those whom the campaign is for. */
    NOT_IN_SEGMENT,
    /** The member's tier at the time of the order is not one of the campaign's. */
    TIER_TOO_LOW,
    /** The campaign's budget has nothing left. */
    BUDGET_EXHAUSTED,
    /** The member has had all that a cap allows in the period. */
    MEMBER_CAP_REACHED,
    /** Another campaign took its place. */
    NOT_STACKABLE
}
