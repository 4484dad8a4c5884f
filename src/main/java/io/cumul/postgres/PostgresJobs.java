package io.cumul.postgres;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.AccountStatus;
import io.cumul.encoding.ProfileJson;
import io.cumul.jobs.Celebrants;
import io.cumul.jobs.DueAccounts;
import io.cumul.jobs.DueCommands;
import io.cumul.jobs.JobProgress;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jspecify.annotations.Nullable;

/** What the jobs work on in PostgreSQL: lists in the order of an index, from where the page before ended, and their progress. */
public final class PostgresJobs implements JobProgress, DueAccounts, DueCommands, Celebrants {
    private static final String TAKE = """
            INSERT INTO job (program_id, name, cursor, updated_at) VALUES (?3, ?1, '', clock_timestamp())
            ON CONFLICT (program_id, name) DO UPDATE SET updated_at = excluded.updated_at
            WHERE job.updated_at <= excluded.updated_at - CAST(?2 AS bigint) * interval '1 millisecond'
            """;

    private static final String FORGET = """
            DELETE FROM due_command d
            USING unnest(CAST(?1 AS smallint[]), CAST(?2 AS text[]), CAST(?3 AS bigint[])) AS settled (shard, account_id, number)
            WHERE d.shard = settled.shard AND d.account_id = settled.account_id AND d.number = settled.number
            """;

    private final SessionFactory sessions;
    private final Executor loop;
    private final Supplier<String> programId;

    /**
     * Works through sessions of the given factory.
     *
     * @param loop runs on an event loop, from whatever thread it is asked: sessions live there alone, and lanes answer elsewhere
     * @param programId the program whose progress it is
     */
    public PostgresJobs(SessionFactory sessions, Executor loop, Supplier<String> programId) {
        this.sessions = sessions;
        this.loop = loop;
        this.programId = programId;
    }

    @Override
    public Uni<String> cursor(String job) {
        return read(session -> session.get(JobRow.class, new JobRow.Key(programId.get(), job)))
                .map(row -> row == null ? "" : row.cursor);
    }

    @Override
    public Uni<Boolean> take(String job, Duration every) {
        return write(session -> session.createNativeQuery(TAKE)
                        .setParameter(1, job)
                        .setParameter(2, every.toMillis())
                        .setParameter(3, programId.get())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    @Override
    public Uni<Void> move(String job, String cursor) {
        return write(session -> session.createMutationQuery(
                                "update JobRow set cursor = :cursor where programId = :program and name = :name")
                        .setParameter("cursor", cursor)
                        .setParameter("program", programId.get())
                        .setParameter("name", job)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<DueAccount>> due(@Nullable DueAccount after, int limit) {
        return read(session -> session.createSelectionQuery("""
                                select a.nextChangeAt, a.id from AccountRow a
                                where a.nextChangeAt <= instant and (a.nextChangeAt, a.shard, a.id) > (:at, :shard, :id)
                                order by a.nextChangeAt, a.shard, a.id
                                """, Object[].class)
                        .setParameter("at", after == null ? Instant.EPOCH : after.since())
                        .setParameter("shard", after == null ? -1 : after.id().shard())
                        .setParameter("id", after == null ? "" : after.id().value())
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new DueAccount((Instant) row[0], new AccountId((String) row[1])))
                        .toList());
    }

    @Override
    public Uni<List<Due>> waiting(@Nullable Place after, int limit) {
        return read(session -> session.createSelectionQuery("""
                                from DueRow d where (d.createdAt, d.number) > (:since, :number)
                                order by d.createdAt, d.number
                                """, DueRow.class)
                        .setParameter("since", after == null ? Instant.EPOCH : after.since())
                        .setParameter("number", after == null ? 0 : after.number())
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(DueRow::toDue).toList());
    }

    @Override
    public Uni<Void> forget(List<Due> settled) {
        return write(session -> session.createNativeQuery(FORGET)
                        .setParameter(1, shards(settled))
                        .setParameter(
                                2,
                                settled.stream()
                                        .map(due -> due.command().accountId().value())
                                        .toArray(String[]::new))
                        .setParameter(
                                3,
                                settled.stream()
                                        .map(due -> due.place().number())
                                        .toArray(Long[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Celebrant>> bornOn(MonthDay day, @Nullable AccountId after, int limit) {
        return read(session -> session.createSelectionQuery("""
                                select a.id, a.profile from AccountRow a
                                where a.birthday = :birthday and (a.shard, a.id) > (:shard, :id) and a.status <> :closed
                                order by a.shard, a.id
                                """, Object[].class)
                        .setParameter("birthday", Birthdays.number(day))
                        .setParameter("closed", (short) AccountStatus.CLOSED.code())
                        .setParameter("shard", after == null ? -1 : after.shard())
                        .setParameter("id", after == null ? "" : after.value())
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Celebrant(
                                new AccountId((String) row[0]),
                                ProfileJson.read((String) row[1]).channel()))
                        .toList());
    }

    private <T> Uni<T> read(Function<StatelessSession, Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> sessions.withStatelessSession(work))
                .runSubscriptionOn(loop);
    }

    private <T> Uni<T> write(Function<StatelessSession, Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> sessions.withStatelessTransaction(work))
                .runSubscriptionOn(loop);
    }

    private static Short[] shards(List<Due> settled) {
        return settled.stream().map(due -> due.command().accountId().shard()).toArray(Short[]::new);
    }
}
