package io.cumul.program;

import com.fasterxml.jackson.databind.JsonNode;
import io.cumul.core.program.Ruleset;

/**
 * A published version of the rules, compiled.
 *
 * @param publication as the archive keeps it
 * @param name the program's name for people
 * @param document the text as a tree, not to be changed
 * @param ruleset what was compiled from the text
 */
record Version(Publication publication, String name, JsonNode document, Ruleset ruleset) {
    /**
     * Compiles a publication.
     *
     * @throws ProgramUnreadable if its text has faults
     */
    static Version compile(Publication publication) {
        return switch (RulesetReader.read(publication.text(), publication.version(), publication.activeFrom())) {
            case Reading.Read(Ruleset ruleset, String name, JsonNode document) ->
                new Version(publication, name, document, ruleset);
            case Reading.Faulty faulty ->
                throw ProgramSource.faulty(
                        publication.programId() + ", of which the ledger keeps version " + publication.version() + ",",
                        faulty.faults());
        };
    }

    /** Its number, 1 or more. */
    int number() {
        return publication.version();
    }
}
