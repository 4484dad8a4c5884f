package io.cumul.postgres;

import io.cumul.core.program.Program;
import io.cumul.core.program.Ruleset;
import io.cumul.posting.ProgramVersions;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;

/** A program of its own in the tests' archive, of whose versions each gateway knows only those that it has reached. */
final class Published {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String programId = "test-" + UUID.randomUUID();
    private final SessionFactory sessions;
    private final ConcurrentHashMap<Integer, Ruleset> archive = new ConcurrentHashMap<>();

    Published(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The program's id, which no other test has. */
    String programId() {
        return programId;
    }

    /** Publishes rules as the next version. */
    Ruleset publish(Ruleset rules, Instant activeFrom) {
        int version = sessions.withStatelessTransaction(session -> session.createSelectionQuery(
                                "select coalesce(max(version), 0) + 1 from RulesetRow", Integer.class)
                        .getSingleResult()
                        .call(next -> {
                            archive.put(next, as(rules, next, activeFrom));
                            return session.insert(new RulesetRow(next, programId, "", Instant.now(), activeFrom));
                        }))
                .await()
                .atMost(PATIENCE);
        return Objects.requireNonNull(archive.get(version));
    }

    /** What a gateway knows that has reached a version. */
    ProgramVersions knownTo(int version) {
        return new ProgramVersions() {
            private volatile int reached = version;

            @Override
            public Program current() {
                return new Program(versions(reached));
            }

            @Override
            public Uni<Void> reach(int wanted) {
                reached = Math.max(reached, wanted);
                return Uni.createFrom().voidItem();
            }
        };
    }

    private List<Ruleset> versions(int reached) {
        Stream<Ruleset> known = archive.values().stream().filter(ruleset -> ruleset.version() <= reached);
        return known.sorted((one, other) -> Integer.compare(one.version(), other.version()))
                .toList();
    }

    private Ruleset as(Ruleset rules, int version, Instant activeFrom) {
        return new Ruleset(
                programId,
                version,
                activeFrom,
                rules.zone(),
                rules.base(),
                rules.caps(),
                rules.campaigns(),
                rules.actions(),
                rules.tiers(),
                rules.pendingDays(),
                rules.expiry(),
                rules.lateEarnWindow(),
                rules.payment(),
                rules.refunds(),
                rules.frozenEarns());
    }
}
