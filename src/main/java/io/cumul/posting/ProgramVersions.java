package io.cumul.posting;

import io.cumul.core.program.Program;
import io.smallrye.mutiny.Uni;

/**
 * The versions of the program that this gateway has compiled. Another gateway may publish one at any time; a flush that finds a
 * later version in the ledger asks for it here and judges only once it has it.
 */
public interface ProgramVersions {
    /** The program with all versions known here, as of now: asked anew at each flush. Never blocks. */
    Program current();

    /**
     * Sees to it that {@link #current} holds a version, loading and compiling whatever it lacks.
     *
     * @param version one that the ledger's archive holds for this program
     * @return completes when {@code current().latest().version() >= version}; fails if that cannot be had
     */
    Uni<Void> reach(int version);

    /** A program that nobody publishes to. */
    static ProgramVersions only(Program program) {
        return new ProgramVersions() {
            @Override
            public Program current() {
                return program;
            }

            @Override
            public Uni<Void> reach(int version) {
                return program.latest().version() >= version
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new IllegalStateException("no version " + version));
            }
        };
    }
}
