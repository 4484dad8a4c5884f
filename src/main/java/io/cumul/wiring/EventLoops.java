package io.cumul.wiring;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.util.concurrent.Executor;

/** Event loops for work that must be done on one, from whatever thread it is asked. */
final class EventLoops {
    private EventLoops() {}

    /** Runs each task in a context of its own, which no other task shares; Quarkus wants that said of it aloud. */
    static Executor of(Vertx vertx) {
        VertxInternal loops = (VertxInternal) vertx;
        return task -> {
            Context own = loops.createEventLoopContext().duplicate();
            VertxContextSafetyToggle.setContextSafe(own, true);
            own.runOnContext(ignored -> task.run());
        };
    }
}
