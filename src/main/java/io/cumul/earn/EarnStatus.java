package io.cumul.earn;

/** Whether the points of an award can be spent. */
enum EarnStatus {
    /** At once. */
    AVAILABLE
}
