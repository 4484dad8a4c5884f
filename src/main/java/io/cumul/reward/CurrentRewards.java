package io.cumul.reward;

import io.cumul.core.program.Program;
import io.cumul.core.program.reward.Catalogue;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** The catalogue as this gateway last saw it. It is looked at again every second, and after each change made here. */
@Singleton
public class CurrentRewards {
    private final RewardStore store;
    private final Supplier<Program> program;
    private volatile Catalogue seen = Catalogue.EMPTY;

    /** A catalogue that is in a store. */
    CurrentRewards(RewardStore store, Supplier<Program> program) {
        this.store = store;
        this.program = program;
    }

    /** The catalogue as it was last seen. */
    public Catalogue catalogue() {
        return seen;
    }

    /** Looks again; fails as a read of the store does. */
    public Uni<Void> look() {
        return Uni.createFrom()
                .deferred(() -> store.all(programId()))
                .invoke(shelves -> seen = new Catalogue(shelves))
                .replaceWithVoid();
    }

    /** The program whose catalogue it is. */
    String programId() {
        return program.get().latest().programId();
    }
}
