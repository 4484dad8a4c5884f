package io.cumul.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
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

    /**
     * Keeps outcomes for a time.
     *
     * @param retention at least one second
     * @param batch the most rows deleted in one transaction
     */
    public OutcomeRetention(SessionFactory sessions, Duration retention, int batch) {
        this.sessions = sessions;
        this.retention = retention;
        this.batch = batch;
    }

    /**
     * Deletes batch by batch until none is full.
     *
     * @return how many outcomes were deleted
     */
    public Uni<Long> sweep() {
        return sweep(0);
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
