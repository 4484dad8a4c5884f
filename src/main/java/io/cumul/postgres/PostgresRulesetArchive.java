package io.cumul.postgres;

import io.cumul.posting.LedgerUnavailable;
import io.cumul.program.RulesetArchive;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Keeps every version of the rules in PostgreSQL. */
public final class PostgresRulesetArchive implements RulesetArchive {
    /** Gateways that start together may want the same next number; all but one then look again. */
    private static final int ATTEMPTS = 5;

    private final SessionFactory sessions;
    private final InstantSource clock;

    /**
     * An archive.
     *
     * @param clock says when a version was published
     */
    public PostgresRulesetArchive(SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Uni<Integer> versionOf(String programId, String text) {
        return sessions.withStatelessTransaction(session -> latest(session).flatMap(row -> {
                    boolean same = row != null && row.programId.equals(programId) && row.content.equals(text);
                    return same ? Uni.createFrom().item(row.version) : publish(session, row, programId, text);
                }))
                .onFailure()
                .retry()
                .atMost(ATTEMPTS)
                .onFailure()
                .transform(LedgerUnavailable::new);
    }

    private Uni<Integer> publish(StatelessSession session, @Nullable RulesetRow latest, String programId, String text) {
        int version = latest == null ? 1 : latest.version + 1;
        Instant now = clock.instant();
        return session.insert(new RulesetRow(version, programId, text, now, now))
                .replaceWith(version);
    }

    private static Uni<@Nullable RulesetRow> latest(StatelessSession session) {
        return session.createSelectionQuery("from RulesetRow order by version desc", RulesetRow.class)
                .setMaxResults(1)
                .getSingleResultOrNull();
    }
}
