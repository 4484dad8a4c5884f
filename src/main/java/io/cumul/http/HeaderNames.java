package io.cumul.http;

/** Headers of the gateway's own, in requests and answers. */
public final class HeaderNames {
    /** Request: the caller's name for one act. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    /** Answer: {@code true} if the same request had this answer before. */
    public static final String IDEMPOTENT_REPLAYED = "Idempotent-Replayed";
    /** Request: after how many milliseconds a command that waits is to be dropped. */
    public static final String REQUEST_DEADLINE = "Request-Deadline";
    /** Answer: {@code cache} or {@code ledger}. */
    public static final String BALANCE_SOURCE = "X-Balance-Source";
    /** Answer to a redemption: what the look at the cache said. */
    public static final String BALANCE_CHECK = "X-Balance-Check";

    private HeaderNames() {}
}
