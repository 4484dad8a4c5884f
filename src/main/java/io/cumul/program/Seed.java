package io.cumul.program;

import io.cumul.core.program.Ruleset;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * What a gateway does at its start with the text that its configuration names. The first text of a program becomes its version
 * 1; a text that the archive does not have yet is published as its next version; one that it has is left alone, whatever was
 * published after it, so that a restart never takes back what a manager has published.
 */
@Singleton
public class Seed {
    private static final Logger LOG = Logger.getLogger(Seed.class);
    private static final int ATTEMPTS = 5;

    private final CurrentProgram current;
    private final RulesetArchive archive;
    private final Publisher publisher;

    /** A seed for an archive, through the publisher once there is something to follow. */
    public Seed(CurrentProgram current, RulesetArchive archive, Publisher publisher) {
        this.current = current;
        this.archive = archive;
        this.publisher = publisher;
    }

    /**
     * Loads the program that the text belongs to, and adds the text to it if it is new.
     *
     * @return when the program is there; fails with {@link ProgramUnreadable} if the text may not follow the latest version, or
     *     the archive has a version that cannot be read, and with {@link io.cumul.posting.LedgerUnavailable}
     */
    public Uni<Void> plant(ProgramText seed) {
        return plant(seed, ATTEMPTS);
    }

    private Uni<Void> plant(ProgramText seed, int attempts) {
        return current.load(seed.programId()).flatMap(all -> {
            if (all.isEmpty()) {
                return first(seed, attempts);
            }
            return current.versions()
                    .of(seed.text())
                    .map(known -> Uni.createFrom().voidItem().invoke(() -> tell(known)))
                    .orElseGet(() -> next(seed));
        });
    }

    private Uni<Void> first(ProgramText seed, int attempts) {
        Ruleset ruleset = ProgramSource.compile(seed, 1);
        Draft draft = new Draft(seed.programId(), seed.text(), Instant.EPOCH, 0, Publisher.budgets(ruleset), Map.of());
        // Gateways that start together find one another's version when they look again.
        return archive.keep(draft)
                .flatMap(archived -> attempts > 1
                        ? plant(seed, attempts - 1)
                        : Uni.createFrom().failure(new IllegalStateException("not kept: " + archived)));
    }

    private Uni<Void> next(ProgramText seed) {
        return publisher
                .publish(new Proposal(seed.text(), null, null))
                .invoke(published -> {
                    switch (published) {
                        case Published.Fresh(Version version) -> tell(version);
                        case Published.Same(Version version) -> tell(version);
                        case Published.Faulty(List<Fault> faults) ->
                            throw ProgramSource.faulty(seed.programId(), faults);
                        case Published.Stale stale -> throw behind(seed);
                        case Published.TooEarly early -> throw behind(seed);
                    }
                })
                .replaceWithVoid();
    }

    private void tell(Version seed) {
        Version latest = current.versions().latest();
        if (seed.number() == latest.number()) {
            LOG.infof(
                    "The program %s is at version %d, in force from %s",
                    seed.publication().programId(),
                    latest.number(),
                    latest.publication().activeFrom());
        } else {
            LOG.warnf(
                    "CUMUL_PROGRAM names the text of version %d of %s; version %d was published after it, and stays",
                    seed.number(), seed.publication().programId(), latest.number());
        }
    }

    private static ProgramUnreadable behind(ProgramText seed) {
        return new ProgramUnreadable(List.of(
                "The program " + seed.programId() + " is being changed by others at this moment: start again."));
    }
}
