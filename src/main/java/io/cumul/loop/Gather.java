package io.cumul.loop;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lets what is asked on one event loop travel together: what is asked in one turn of the loop, and what is asked while a round
 * trip is under way. There is no timer, so at low load a question travels alone and at once. Confined to its loop's thread.
 *
 * @param <Q> a question
 * @param <A> its answer
 */
public final class Gather<Q, A> {
    private final Context loop;
    private final Function<List<Q>, Future<List<A>>> trip;
    private final int most;
    private final int bound;
    private final Supplier<? extends Throwable> turnedAway;
    private final Queue<Asked<Q, A>> waiting = new ArrayDeque<>();
    private boolean underWay;

    /**
     * Gathers on a loop.
     *
     * @param loop a context of it
     * @param trip carries questions there and gives as many answers, in order; on the loop. If it fails, those who wait for the
     *     next one fail with it
     * @param most how many travel together at most, one or more
     * @param bound how many wait at most; one more is turned away
     * @param turnedAway says why
     */
    public Gather(
            Context loop,
            Function<List<Q>, Future<List<A>>> trip,
            int most,
            int bound,
            Supplier<? extends Throwable> turnedAway) {
        this.loop = loop;
        this.trip = trip;
        this.most = most;
        this.bound = bound;
        this.turnedAway = turnedAway;
    }

    /** Asks; the answer is given on the loop. */
    public void ask(Q question, Consumer<AsyncResult<A>> asker) {
        if (waiting.size() >= bound) {
            asker.accept(Future.failedFuture(turnedAway.get()));
            return;
        }
        waiting.add(new Asked<>(question, asker));
        if (!underWay) {
            underWay = true;
            // Behind all that the loop already has to do in this turn.
            loop.runOnContext(end -> depart());
        }
    }

    private void depart() {
        List<Asked<Q, A>> aboard = next(most);
        if (aboard.isEmpty()) {
            underWay = false;
            return;
        }
        travel(aboard).onComplete(done -> {
            if (done.failed()) {
                // Those that wait would find no better, and have waited for as long as this trip took.
                aboard.addAll(next(waiting.size()));
                underWay = false;
                aboard.forEach(asked -> asked.asker.accept(Future.failedFuture(done.cause())));
                return;
            }
            // First, so that the other side has something to do while the askers are answered.
            depart();
            List<A> answers = done.result();
            for (int i = 0; i < aboard.size(); i++) {
                aboard.get(i).asker.accept(Future.succeededFuture(answers.get(i)));
            }
        });
    }

    /** A defect is a failure too: the next trip must always come. */
    private Future<List<A>> travel(List<Asked<Q, A>> aboard) {
        try {
            return trip.apply(aboard.stream().map(Asked::question).toList());
        } catch (RuntimeException defect) {
            return Future.failedFuture(defect);
        }
    }

    private List<Asked<Q, A>> next(int count) {
        List<Asked<Q, A>> taken = new ArrayList<>();
        while (taken.size() < count && !waiting.isEmpty()) {
            taken.add(waiting.remove());
        }
        return taken;
    }

    /**
     * A question that waits for its answer.
     *
     * @param question what is asked
     * @param asker is told
     */
    private record Asked<Q, A>(Q question, Consumer<AsyncResult<A>> asker) {}
}
