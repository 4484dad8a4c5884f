package io.cumul.program;

import java.util.Map;

/** What the archive makes of a draft. */
public sealed interface Archived {
    /**
     * It is kept.
     *
     * @param publication the version that it became
     */
    record Kept(Publication publication) implements Archived {}

    /** Somebody else has published a version meanwhile; nothing was written. */
    record Overtaken() implements Archived {}

    /**
     * Campaigns have given more already than the draft would let them give at all; nothing was written.
     *
     * @param given the points each of them has given, by the campaign's id
     */
    record Overspent(Map<String, Long> given) implements Archived {
        /** Takes its own copy. */
        public Overspent {
            given = Map.copyOf(given);
        }
    }
}
