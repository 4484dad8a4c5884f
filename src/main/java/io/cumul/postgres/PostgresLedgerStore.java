package io.cumul.postgres;

import io.cumul.posting.Judged;
import io.cumul.posting.LaneObserver;
import io.cumul.posting.LedgerStore;
import io.cumul.posting.Loaded;
import io.cumul.posting.Needs;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A lane's flushes in PostgreSQL, each one transaction over the lane's held connection. */
public final class PostgresLedgerStore implements LedgerStore {
    private final LaneConnection connection;
    private final LaneSettings settings;
    private final Locking locking;
    private final int home;
    private final LaneObserver observer;

    /**
     * A store for one lane, to be used on the lane's event loop.
     *
     * @param options where to, and as whom
     * @param locking what to do about accounts that someone else holds
     * @param home number of the stripe that the lane takes from first, 0 to {@link io.cumul.posting.Budget#STRIPES} - 1
     * @param observer is told how long the parts of a flush take
     */
    public PostgresLedgerStore(
            Vertx vertx,
            PgConnectOptions options,
            LaneSettings settings,
            Locking locking,
            int home,
            LaneObserver observer) {
        this(new LaneConnection(vertx, options, settings), settings, locking, home, observer);
    }

    private PostgresLedgerStore(
            LaneConnection connection, LaneSettings settings, Locking locking, int home, LaneObserver observer) {
        this.connection = connection;
        this.settings = settings;
        this.locking = locking;
        this.home = home;
        this.observer = observer;
    }

    /** A store over the same connection, for flushes that do something else about held accounts; one flush at a time in all. */
    public PostgresLedgerStore locking(Locking other) {
        return new PostgresLedgerStore(connection, settings, other, home, observer);
    }

    @Override
    public Uni<Judged> flush(Needs needs, Function<Loaded, Judged> judge) {
        return Uni.createFrom().emitter(lane -> {
            Flushing flushing = new Flushing(needs, judge, locking, home, observer);
            run(flushing).onComplete(lane::complete, failure -> lane.fail(flushing.fault(failure)));
        });
    }

    /** Closes the connection, if one is held; the next flush would open another. To be called on the lane's event loop. */
    public void close() {
        connection.giveUp();
    }

    /** A connection on which a transaction may still be open is closed, so that whatever it holds is free again. */
    private Future<Judged> run(Flushing flushing) {
        return connection
                .get()
                .compose(flushing::run)
                .timeout(settings.flushDeadline().toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(failure -> {
                    if (!flushing.rolledBack()) {
                        connection.giveUp();
                    }
                });
    }
}
