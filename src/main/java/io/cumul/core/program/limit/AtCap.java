package io.cumul.core.program.limit;

/** What happens when a campaign would award more than a cap or its budget allows. */
public enum AtCap {
    /** It awards what is left. */
    TRIM,
    /** The whole purchase is refused with {@code LIMIT_REACHED}. */
    REJECT,
    /** It awards nothing; everything else goes on. */
    SKIP
}
