package io.cumul.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;

/** Deletes outcomes past their retention, a small batch at a time, so that it disturbs nobody. */
public final class OutcomeRetention {
    private static final String DELETE_BATCH = """
            DELETE FROM outcome
            WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM outcome
                WHERE at < clock_timestamp() - CAST(?1 AS bigint) * interval '1 second'
                LIMIT CAST(?2 AS integer)
                FOR UPDATE SKIP LOCKED))
            """;

    private final SessionFactory sessions;
    private final Duration retention;
    private final int batch;
    private final Executor loop;

    /**
     * Keeps outcomes for a time.
     *
     * @param retention at least one second
     * @param batch the most rows deleted in one transaction
     * @param loop runs each sweep in a context of an event loop that nobody shares
     */
    public OutcomeRetention(SessionFactory sessions, Duration retention, int batch, Executor loop) {
        this.sessions = sessions;
        this.retention = retention;
        this.batch = batch;
        this.loop = loop;
    }

    /**
     * Deletes batch by batch until none is full.
     *
     * @return how many outcomes were deleted
     */
    public Uni<Long> sweep() {
        return Uni.createFrom().deferred(() -> sweep(0)).runSubscriptionOn(loop);
    }

    private Uni<Long> sweep(long before) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(DELETE_BATCH)
                        .setParameter(1, retention.toSeconds())
                        .setParameter(2, batch)
                        .executeUpdate())
                .flatMap(
                        deleted -> deleted < batch ? Uni.createFrom().item(before + deleted) : sweep(before + deleted));
    }
}
