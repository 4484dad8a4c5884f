package io.cumul.postgres;

import io.cumul.posting.LedgerUnavailable;
import io.cumul.program.Archived;
import io.cumul.program.Draft;
import io.cumul.program.Publication;
import io.cumul.program.RulesetArchive;
import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Keeps every version of the rules in PostgreSQL, with the budgets of their campaigns. */
public final class PostgresRulesetArchive implements RulesetArchive {
    private static final String ONE_AT_A_TIME = "LOCK TABLE ruleset IN SHARE ROW EXCLUSIVE MODE";

    private final SessionFactory sessions;
    private final Reads reads;
    private final ReadLimits limits;
    private final InstantSource clock;
    private final Executor loop;

    /**
     * An archive.
     *
     * @param limits bounds reads and publications
     * @param clock says when a version was published
     * @param loop runs on an event loop, from whatever thread it is asked: sessions live there alone
     */
    public PostgresRulesetArchive(SessionFactory sessions, ReadLimits limits, InstantSource clock, Executor loop) {
        this.sessions = sessions;
        this.reads = new Reads(sessions, limits);
        this.limits = limits;
        this.clock = clock;
        this.loop = loop;
    }

    @Override
    public Uni<List<Publication>> after(String programId, int version) {
        return reads.run(session -> session.createSelectionQuery(
                                "from RulesetRow where programId = :program and version > :version order by version",
                                RulesetRow.class)
                        .setParameter("program", programId)
                        .setParameter("version", version)
                        .getResultList())
                .map(rows -> rows.stream().map(RulesetRow::toPublication).toList())
                .runSubscriptionOn(loop);
    }

    /**
     * Publishers go one after the other: who was second sees what the first has committed, and has been overtaken. Nobody else
     * waits for the lock, since everybody else only reads.
     */
    @Override
    public Uni<Archived> keep(Draft draft) {
        return sessions.withStatelessTransaction((session, transaction) -> session.createNativeQuery(ONE_AT_A_TIME)
                        .executeUpdate()
                        .chain(() -> latest(session, draft.programId()))
                        .flatMap(latest -> {
                            if (latest != draft.after()) {
                                return Uni.createFrom().<Archived>item(new Archived.Overtaken());
                            }
                            return new BudgetStripes(session, draft.programId())
                                    .adjust(draft)
                                    .flatMap(given -> given.isEmpty()
                                            ? insert(session, draft)
                                            : overspent(given, transaction::markForRollback));
                        }))
                .ifNoItem()
                .after(limits.deadline())
                .fail()
                .onFailure()
                .transform(LedgerUnavailable::new)
                .runSubscriptionOn(loop);
    }

    private Uni<Archived> insert(StatelessSession session, Draft draft) {
        return session.createSelectionQuery("select coalesce(max(version), 0) from RulesetRow", Integer.class)
                .getSingleResult()
                .flatMap(latest -> {
                    RulesetRow row = new RulesetRow(
                            latest + 1,
                            draft.programId(),
                            draft.text(),
                            draft.activeFrom(),
                            clock.instant().truncatedTo(ChronoUnit.MICROS));
                    return session.insert(row).replaceWith(() -> new Archived.Kept(row.toPublication()));
                });
    }

    private static Uni<Archived> overspent(Map<String, Long> given, Runnable rollback) {
        rollback.run();
        return Uni.createFrom().item(new Archived.Overspent(given));
    }

    private static Uni<Integer> latest(StatelessSession session, String programId) {
        return session.createSelectionQuery(
                        "select coalesce(max(version), 0) from RulesetRow where programId = :program", Integer.class)
                .setParameter("program", programId)
                .getSingleResult();
    }
}
