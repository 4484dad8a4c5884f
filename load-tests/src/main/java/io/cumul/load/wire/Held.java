package io.cumul.load.wire;

/** What a hold, its capture or its void answers, as far as the comparison needs it; what one does not say is 0. */
public record Held(String holdId, String state, long points, long released) {}
