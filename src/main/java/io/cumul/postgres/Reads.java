package io.cumul.postgres;

import io.cumul.posting.LedgerUnavailable;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Runs reads, bounded in number and in time, so that they never crowd the lanes out. */
final class Reads {
    private final SessionFactory sessions;
    private final ReadLimits limits;
    private final AtomicInteger underWay = new AtomicInteger();

    Reads(SessionFactory sessions, ReadLimits limits) {
        this.sessions = sessions;
        this.limits = limits;
    }

    /** Runs one read in a session; every failure becomes {@link LedgerUnavailable}. */
    <T> Uni<T> run(Function<StatelessSession, Uni<T>> read) {
        return placed(() -> carry(
                1,
                () -> sessions.openStatelessSession()
                        .flatMap(session -> Uni.createFrom()
                                .deferred(() -> read.apply(session))
                                .eventually(session::close))));
    }

    /**
     * Takes a place for one read and waits for its answer; every failure becomes {@link LedgerUnavailable}.
     *
     * @param read ends in a {@link #carry}, which gives the place back
     */
    <T> Uni<T> placed(Supplier<Uni<T>> read) {
        return inTime(Uni.createFrom().deferred(() -> {
            if (underWay.incrementAndGet() > limits.inFlight()) {
                underWay.decrementAndGet();
                return Uni.createFrom()
                        .failure(new RejectedExecutionException("more than " + limits.inFlight() + " reads"));
            }
            return read.get();
        }));
    }

    /**
     * Runs what one or more reads want, to its end: their places are free again when it has ended, not when callers have stopped
     * waiting.
     *
     * @param places how many reads it is
     */
    <T> Uni<T> carry(int places, Supplier<Uni<T>> read) {
        return Uni.createFrom()
                .emitter(caller -> Uni.createFrom()
                        .<T>deferred(read::get)
                        .onTermination()
                        .invoke(() -> underWay.addAndGet(-places))
                        .subscribe()
                        .with(caller::complete, caller::fail));
    }

    /** Waits no longer than callers do; every failure becomes {@link LedgerUnavailable}. */
    <T> Uni<T> inTime(Uni<T> answer) {
        return answer.ifNoItem()
                .after(limits.deadline())
                .fail()
                .onFailure(failure -> !(failure instanceof LedgerUnavailable))
                .transform(LedgerUnavailable::new);
    }
}
