package io.cumul.program;

import java.time.Instant;
import java.util.List;

/** What came of a wish to publish a text. */
sealed interface Published {
    /**
     * It is a new version.
     *
     * @param version the version
     */
    record Fresh(Version version) implements Published {}

    /**
     * It says what the latest version says already; nothing was written.
     *
     * @param version the latest version
     */
    record Same(Version version) implements Published {}

    /**
     * Another version is the latest than the one it was to follow.
     *
     * @param latest the latest version
     */
    record Stale(int latest) implements Published {}

    /**
     * It would come into force before the latest version does.
     *
     * @param earliest when the latest version comes into force
     */
    record TooEarly(Instant earliest) implements Published {}

    /**
     * It has faults.
     *
     * @param faults all of them, at least one
     */
    record Faulty(List<Fault> faults) implements Published {
        /** Takes its own copy. */
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
