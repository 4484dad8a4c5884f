package io.cumul.postgres;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Holds one prepared session, and so one connection, for as long as it is good. Used on one event loop only. */
final class LaneSession {
    private final SessionFactory sessions;
    private final LaneSettings settings;
    private @Nullable StatelessSession held;

    LaneSession(SessionFactory sessions, LaneSettings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    /** The held session, opened and prepared if there is none. */
    Uni<StatelessSession> get() {
        return held != null ? Uni.createFrom().item(held) : open();
    }

    /** Forgets the session; the next {@link #get} opens another. The forgotten one is the caller's to close. */
    void forget() {
        held = null;
    }

    /** Closes the session, if one is held. */
    Uni<Void> close() {
        StatelessSession session = held;
        held = null;
        return session == null ? Uni.createFrom().voidItem() : session.close();
    }

    private Uni<StatelessSession> open() {
        return sessions.openStatelessSession().flatMap(session -> prepare(session)
                .invoke(() -> held = session)
                .replaceWith(session)
                .onFailure()
                .call(session::close));
    }

    private Uni<Void> prepare(StatelessSession session) {
        Uni<Void> prepared = Uni.createFrom().voidItem();
        for (String statement : settings.statements()) {
            prepared = prepared.chain(() -> session.createNativeQuery(statement)
                    .executeUpdate()
                    .replaceWithVoid());
        }
        return prepared;
    }
}
