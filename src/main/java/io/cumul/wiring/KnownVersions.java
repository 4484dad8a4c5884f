package io.cumul.wiring;

import io.cumul.core.program.Program;
import io.cumul.posting.ProgramVersions;
import io.cumul.program.CurrentProgram;
import io.smallrye.mutiny.Uni;

/** The one version that was put in force when this gateway started. */
final class KnownVersions implements ProgramVersions {
    private final CurrentProgram program;

    KnownVersions(CurrentProgram program) {
        this.program = program;
    }

    @Override
    public Program current() {
        return program.program();
    }

    @Override
    public Uni<Void> reach(int version) {
        return Uni.createFrom().failure(new IllegalStateException("no way yet to version " + version));
    }
}
