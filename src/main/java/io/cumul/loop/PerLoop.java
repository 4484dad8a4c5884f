package io.cumul.loop;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What each event loop has of its own, made when it is first used there and confined to that loop's thread. Callers that are
 * on none share one loop.
 *
 * @param <T> what a loop has
 */
public final class PerLoop<T> {
    private final Vertx vertx;
    private final Function<Context, T> made;
    private final Context shared;
    private final Map<Thread, T> held = new ConcurrentHashMap<>();

    /** Makes one for each event loop of {@code vertx} that is used, on that loop and in a context of it, which is handed over too. */
    public PerLoop(Vertx vertx, Function<Context, T> made) {
        this.vertx = vertx;
        this.made = made;
        this.shared = ((VertxInternal) vertx).createEventLoopContext();
    }

    /**
     * Does some work with what the caller's event loop has.
     *
     * @param work is handed what to call with the answer, on whatever thread; must not throw
     * @return the answer, on the caller's own context if it has one
     */
    public <A> Uni<A> ask(BiConsumer<T, Consumer<A>> work) {
        return Uni.createFrom().emitter(caller -> {
            ContextInternal home = (ContextInternal) Vertx.currentContext();
            Consumer<A> answer = home == null ? caller::complete : given -> home.emit(given, caller::complete);
            if (Context.isOnEventLoopThread()) {
                work.accept(own(), answer);
            } else {
                shared.runOnContext(now -> work.accept(own(), answer));
            }
        });
    }

    private T own() {
        return held.computeIfAbsent(Thread.currentThread(), here -> {
            // The loop's root context: a request's own would keep that request alive.
            ContextInternal root = ((ContextInternal) vertx.getOrCreateContext()).unwrap();
            ContextInternal before = root.beginDispatch();
            try {
                return made.apply(root);
            } finally {
                root.endDispatch(before);
            }
        });
    }
}
