package io.cumul.redis;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Response;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One event loop's calls to Redis, each within the deadline and let in by the gate. */
final class Calls {
    private final Vertx vertx;
    private final RedisLink link;
    private final Gate gate;
    private final long deadlineMillis;

    Calls(Vertx vertx, RedisLink link, Gate gate, RedisLimits limits) {
        this.vertx = vertx;
        this.link = link;
        this.gate = gate;
        this.deadlineMillis = limits.deadline().toMillis();
    }

    /**
     * Makes a call.
     *
     * @param command what to send once there is a connection; not run any more when the deadline has passed
     * @return the answer, on the caller's context, or a failure, which has been taken note of
     */
    <T> Future<T> call(Function<RedisConnection, Future<T>> command) {
        Unreached turnedAway = gate.enter();
        if (turnedAway != null) {
            return Future.failedFuture(turnedAway);
        }
        Promise<T> answer = Promise.promise();
        long timer = vertx.setTimer(deadlineMillis, late -> answer.tryFail(Unreached.late()));
        answer.future().onComplete(done -> {
            vertx.cancelTimer(timer);
            gate.leave(done);
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
            if (brokenOrElsewhere(done.cause())) {
                link.lost(connection);
            }
            answer.tryFail(done.cause());
        });
    }

    /**
     * An error that Redis itself replied with says nothing against the connection, unless it says that what was asked for
     * has moved to another server: then a new connection finds it.
     */
    private static boolean brokenOrElsewhere(Throwable cause) {
        return !(cause instanceof Response) || says(cause, "MOVED") || says(cause, "READONLY");
    }

    private static boolean says(Throwable cause, String code) {
        @Nullable String message = cause.getMessage();
        return message != null && message.startsWith(code);
    }
}
