package io.cumul.load.wire;

/** What an earn answers, as far as the comparison needs it. */
public record Awarded(long seq, String kind, long points) {}
