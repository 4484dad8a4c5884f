package io.cumul.redis;

import io.vertx.core.AsyncResult;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Says whether a call may be tried, for all event loops together: the bound on calls under way, and the breaker. */
final class Gate {
    private static final Logger LOG = Logger.getLogger(Gate.class);

    private final RedisLimits limits;
    private final LongSupplier nanoTime;
    private final Breaker breaker;
    private final AtomicInteger inFlight = new AtomicInteger();

    Gate(RedisLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.breaker = new Breaker(limits.breakerFailures(), limits.breakerPause());
    }

    /** Lets a call in, which must {@link #leave}, or gives why not. */
    @Nullable
    Unreached enter() {
        if (inFlight.incrementAndGet() > limits.callsInFlight()) {
            inFlight.decrementAndGet();
            return Unreached.busy();
        }
        if (!breaker.admits(nanoTime.getAsLong())) {
            inFlight.decrementAndGet();
            return Unreached.leftAlone();
        }
        return null;
    }

    /** A call that was let in has ended. */
    void leave(AsyncResult<?> done) {
        inFlight.decrementAndGet();
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

    /** Whether Redis is left alone, but for a trial now and then. */
    boolean shut() {
        return breaker.open();
    }
}
