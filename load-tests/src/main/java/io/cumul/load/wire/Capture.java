package io.cumul.load.wire;

/** The body of a capture. */
public record Capture(long points) {}
