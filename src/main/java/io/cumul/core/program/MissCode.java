package io.cumul.core.program;

/** Why a rule, or a line under it, awarded nothing. */
public enum MissCode {
    /** The line's SKU is excluded. */
    EXCLUDED_SKU,
    /** The line's category is excluded. */
    EXCLUDED_CATEGORY,
    /** The payment method is excluded, and with it the whole purchase. */
    EXCLUDED_TENDER,
    /** What counts is less than the minimum spend. */
    MIN_SPEND_NOT_MET
}
