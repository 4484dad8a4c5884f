package io.cumul.postgres;

import io.cumul.posting.LedgerUnavailable;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Runs reads in sessions of their own, bounded in number and in time, so that they never crowd the lanes out. */
final class Reads {
    private final SessionFactory sessions;
    private final ReadLimits limits;
    private final AtomicInteger underWay = new AtomicInteger();

    Reads(SessionFactory sessions, ReadLimits limits) {
        this.sessions = sessions;
        this.limits = limits;
    }

    /** Runs one read; every failure becomes {@link LedgerUnavailable}. */
    <T> Uni<T> run(Function<StatelessSession, Uni<T>> read) {
        return Uni.createFrom().deferred(() -> {
            if (underWay.incrementAndGet() > limits.inFlight()) {
                underWay.decrementAndGet();
                return Uni.createFrom()
                        .failure(new LedgerUnavailable(
                                new RejectedExecutionException("more than " + limits.inFlight() + " reads")));
            }
            // The place is free again when the read has ended, not when its caller has stopped waiting.
            return sessions.withStatelessSession(read)
                    .onTermination()
                    .invoke(underWay::decrementAndGet)
                    .ifNoItem()
                    .after(limits.deadline())
                    .fail()
                    .onFailure()
                    .transform(LedgerUnavailable::new);
        });
    }
}
