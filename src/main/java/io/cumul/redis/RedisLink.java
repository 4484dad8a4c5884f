package io.cumul.redis;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One long-lived connection, on which all calls of an event loop are pipelined; made with the first call, and anew after it was lost. A pool
 * would hand a connection to one call at a time, and turn calls away as soon as a few dozen wait.
 *
 * <p>The client must have a read idle timeout: it alone notices a server that has vanished without a word.
 */
final class RedisLink {
    /**
     * After this long, another attempt to connect is made beside the one under way: the client never ends one that the
     * server turned away with an error, such as for too many clients.
     */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Redis redis;
    private final LongSupplier nanoTime;
    private final AtomicReference<@Nullable Attempt> latest = new AtomicReference<>();

    RedisLink(Redis redis, LongSupplier nanoTime) {
        this.redis = redis;
        this.nanoTime = nanoTime;
    }

    /** Hands over the connection, or why there is none, on the caller's own context. */
    void connected(Handler<AsyncResult<RedisConnection>> user) {
        Future<RedisConnection> connection = attempt().connection;
        Context caller = Vertx.currentContext();
        if (connection.isComplete() || caller == null) {
            connection.onComplete(user);
        } else {
            connection.onComplete(made -> caller.runOnContext(now -> user.handle(made)));
        }
    }

    /** Gives a connection up that does not work any more. */
    void lost(RedisConnection connection) {
        Attempt attempt = latest.get();
        if (attempt != null && connection.equals(attempt.connection.result())) {
            end(attempt, connection);
        }
    }

    private Attempt attempt() {
        long now = nanoTime.getAsLong();
        while (true) {
            Attempt held = latest.get();
            if (held != null && held.promising(now)) {
                return held;
            }
            Promise<RedisConnection> promise = Promise.promise();
            Attempt fresh = new Attempt(promise.future(), now);
            if (latest.compareAndSet(held, fresh)) {
                redis.connect().onComplete(made -> settle(fresh, made, promise));
                return fresh;
            }
        }
    }

    private void settle(Attempt attempt, AsyncResult<RedisConnection> made, Promise<RedisConnection> promise) {
        if (made.succeeded()) {
            RedisConnection connection = made.result();
            connection.exceptionHandler(broken -> end(attempt, connection));
            connection.endHandler(ended -> end(attempt, connection));
            if (latest.get() != attempt) {
                // Another attempt has been made meanwhile, and its connection is the one that is used.
                connection.close();
            }
        }
        promise.handle(made);
    }

    private void end(Attempt attempt, RedisConnection connection) {
        if (latest.compareAndSet(attempt, null)) {
            connection.close();
        }
    }

    /** An attempt to connect, and what came of it; each is equal to itself alone. */
    private static final class Attempt {
        final Future<RedisConnection> connection;
        final long sinceNanos;

        Attempt(Future<RedisConnection> connection, long sinceNanos) {
            this.connection = connection;
            this.sinceNanos = sinceNanos;
        }

        boolean promising(long nanos) {
            boolean underWay = !connection.isComplete();
            return connection.succeeded() || (underWay && nanos - sinceNanos < PATIENCE.toNanos());
        }
    }
}
