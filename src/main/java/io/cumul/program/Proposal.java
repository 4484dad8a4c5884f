package io.cumul.program;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text that somebody wants to be the next version of the rules.
 *
 * @param text the text
 * @param activeFrom when it is to come into force; absent for as soon as may be
 * @param follows the versions that it may follow; absent for any
 */
record Proposal(
        String text, @Nullable Instant activeFrom, @Nullable Set<Integer> follows) {
    /** Whether it may follow a version. */
    boolean mayFollow(int latest) {
        return follows == null || follows.contains(latest);
    }
}
