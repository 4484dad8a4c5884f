package io.cumul.wiring;

import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.util.concurrent.Executor;

/** Event loops for work that must be done on one, from whatever thread it is asked. */
final class EventLoops {
    private EventLoops() {}

    /** Runs each task in a context of its own, which no other task shares. */
    static Executor of(Vertx vertx) {
        VertxInternal loops = (VertxInternal) vertx;
        return task -> loops.createEventLoopContext().duplicate().runOnContext(ignored -> task.run());
    }
}
