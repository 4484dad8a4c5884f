package io.cumul.program;

import io.smallrye.mutiny.Uni;

/** Every version of every program that was ever in force, kept for good: an old entry is explained by the rules it had. */
public interface RulesetArchive {
    /**
     * Keeps a program's text, if it is not the latest already.
     *
     * @param programId the program
     * @param text its text, without fault
     * @return the latest version if it has the same text, else the next one, 1 for the first; fails with
     *     {@link io.cumul.posting.LedgerUnavailable}
     */
    Uni<Integer> versionOf(String programId, String text);
}
