package io.cumul.program;

import com.fasterxml.jackson.databind.JsonNode;
import io.cumul.core.program.Ruleset;
import java.util.List;

/** What came of reading the text of a program. */
public sealed interface Reading {
    /**
     * The text is a program.
     *
     * @param ruleset its rules, compiled
     * @param name the program's name for people
     * @param document the text as a tree, key by key as it was written; not to be changed
     */
    record Read(Ruleset ruleset, String name, JsonNode document) implements Reading {}

    /**
     * The text is no program.
     *
     * @param faults everything that is wrong with it, at least one thing
     */
    record Faulty(List<Fault> faults) implements Reading {
        /** Takes its own copy. */
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
