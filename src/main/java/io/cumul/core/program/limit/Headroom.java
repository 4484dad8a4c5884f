package io.cumul.core.program.limit;

/** What is left of campaigns' budgets, which all members share. */
public interface Headroom {
    /** For campaigns without budgets: everything asked for is there. */
    Headroom AMPLE = (campaign, wish) -> wish;

    /**
     * What of a wish a campaign's budget still allows.
     *
     * @param campaign the campaign's id
     * @param wish points, zero or more
     * @return 0 to {@code wish}
     */
    long of(String campaign, long wish);
}
