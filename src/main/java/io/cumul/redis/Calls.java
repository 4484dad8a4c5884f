package io.cumul.redis;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Response;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/** Calls to Redis, each within the deadline, within the bound on calls under way, and with the breaker's leave. */
final class Calls {
    private static final Logger LOG = Logger.getLogger(Calls.class);

    private final Vertx vertx;
    private final RedisLink link;
    private final Breaker breaker;
    private final RedisLimits limits;
    private final LongSupplier nanoTime;
    private final AtomicInteger inFlight = new AtomicInteger();

    Calls(Vertx vertx, Redis redis, RedisLimits limits, LongSupplier nanoTime) {
        this.vertx = vertx;
        this.link = new RedisLink(redis, nanoTime);
        this.breaker = new Breaker(limits.breakerFailures(), limits.breakerPause());
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    /**
     * Makes a call.
     *
     * @param command what to send once there is a connection; not run any more when the deadline has passed
     * @return the answer, on the caller's context, or a failure, which has been taken note of
     */
    <T> Future<T> call(Function<RedisConnection, Future<T>> command) {
        if (inFlight.incrementAndGet() > limits.callsInFlight()) {
            inFlight.decrementAndGet();
            return Future.failedFuture(Unreached.busy());
        }
        if (!breaker.admits(nanoTime.getAsLong())) {
            inFlight.decrementAndGet();
            return Future.failedFuture(Unreached.leftAlone());
        }
        Promise<T> answer = Promise.promise();
        long timer = vertx.setTimer(limits.deadline().toMillis(), late -> answer.tryFail(Unreached.late()));
        answer.future().onComplete(done -> {
            vertx.cancelTimer(timer);
            inFlight.decrementAndGet();
            note(done);
        });
        link.connected(made -> {
            if (made.failed()) {
                answer.tryFail(made.cause());
            } else if (!answer.future().isComplete()) {
                send(command, made.result(), answer);
            }
        });
        return answer.future();
    }

    private <T> void send(Function<RedisConnection, Future<T>> command, RedisConnection connection, Promise<T> answer) {
        command.apply(connection).onComplete(done -> {
            if (done.succeeded()) {
                answer.tryComplete(done.result());
                return;
            }
            // An error that Redis itself replied with says nothing against the connection.
            if (!(done.cause() instanceof Response)) {
                link.lost(connection);
            }
            answer.tryFail(done.cause());
        });
    }

    private void note(AsyncResult<?> done) {
        if (done.succeeded()) {
            if (breaker.succeeded()) {
                LOG.info("Redis answers again");
            }
        } else if (breaker.failed(nanoTime.getAsLong())) {
            LOG.warnf(
                    "Redis failed %d calls in a row and is tried once in %s now: %s",
                    limits.breakerFailures(),
                    limits.breakerPause(),
                    done.cause().getMessage());
        }
    }
}
