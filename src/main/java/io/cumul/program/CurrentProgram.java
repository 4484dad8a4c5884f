package io.cumul.program;

import com.fasterxml.jackson.databind.JsonNode;
import io.cumul.core.program.Program;
import io.cumul.core.program.Ruleset;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The program in force in this gateway, which is set once, before the first command is let in. */
@Singleton
public class CurrentProgram {
    private final AtomicReference<@Nullable InForce> inForce = new AtomicReference<>();

    /**
     * Puts a program in force.
     *
     * @param text where it came from
     * @param ruleset what was compiled from the text
     * @throws IllegalStateException if one is in force already
     */
    public void putInForce(ProgramText text, Ruleset ruleset) {
        JsonNode document = YamlTree.of(text.text(), new Faults());
        if (!inForce.compareAndSet(null, new InForce(text, document, Program.of(ruleset)))) {
            throw new IllegalStateException("a program is in force already");
        }
    }

    /**
     * The program that commands are judged by.
     *
     * @throws IllegalStateException if none is in force yet
     */
    public Program program() {
        return inForce().program();
    }

    /**
     * The text it was compiled from.
     *
     * @throws IllegalStateException if none is in force yet
     */
    public ProgramText text() {
        return inForce().text();
    }

    /** The text as a tree, not to be changed. */
    JsonNode document() {
        return inForce().document();
    }

    private InForce inForce() {
        InForce now = inForce.get();
        if (now == null) {
            throw new IllegalStateException("no program is in force yet");
        }
        return now;
    }

    private record InForce(ProgramText text, JsonNode document, Program program) {}
}
