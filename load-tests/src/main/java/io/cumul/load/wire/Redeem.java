package io.cumul.load.wire;

/** The body of a redemption by points. */
public record Redeem(String orderId, String channel, long points) {}
