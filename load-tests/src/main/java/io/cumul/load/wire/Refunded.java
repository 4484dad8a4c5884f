package io.cumul.load.wire;

/** What a refund answers, as far as the comparison needs it. */
public record Refunded(String refundId, long clawedBack, long restored, long expired, long owed) {}
