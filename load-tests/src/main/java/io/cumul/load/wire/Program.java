package io.cumul.load.wire;

/** Which program the gateway runs, and its currency. */
public record Program(String programId, String currency) {}
