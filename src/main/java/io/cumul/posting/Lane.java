package io.cumul.posting;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A lane: commands gather while a flush is under way, and the next flush takes what has gathered, up to a cap. There is no
 * timer, so at low load a batch is one command. It is group commit in the application: one transaction serves the batch.
 */
final class Lane {
    private final Executor turns;
    private final Flush flush;
    private final Onward onward;
    private final CommitListener listener;
    private final LaneObserver observer;
    private final LaneLimits limits;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger depth = new AtomicInteger();
    private final AtomicInteger callers = new AtomicInteger();
    private final AtomicBoolean turning = new AtomicBoolean();
    private final LastKeys keys;

    /**
     * A lane whose turns all run on one thread.
     *
     * @param turns runs the lane's turns, always on the same event loop
     * @param onward where commands go that the lane cannot settle
     * @param keys what was in its last batches
     */
    Lane(
            Executor turns,
            Flush flush,
            Onward onward,
            LastKeys keys,
            CommitListener listener,
            LaneObserver observer,
            LaneLimits limits) {
        this.turns = turns;
        this.flush = flush;
        this.onward = onward;
        this.listener = listener;
        this.observer = observer;
        this.limits = limits;
        this.keys = keys;
    }

    /** Lets a command in, or sheds it at once if the lane is full. Never fails. */
    Uni<Reply> post(Submission submission) {
        return Uni.createFrom().emitter(caller -> enter(new Waiting(submission, caller)));
    }

    /** Lets a command in whose caller waits already, or sheds it at once if the lane is full. */
    void enter(Waiting waiting) {
        int before = depth.getAndUpdate(held -> held < limits.queue() ? held + 1 : held);
        if (before >= limits.queue()) {
            waiting.unavailable(Unavailability.OVERLOADED, observer);
            return;
        }
        keys.enters(waiting);
        queue.add(waiting);
        wake();
    }

    /** Lets one more caller in, unless there are as many as the lane takes already. */
    boolean admits() {
        if (callers.incrementAndGet() <= limits.queue()) {
            return true;
        }
        callers.decrementAndGet();
        return false;
    }

    /** A caller who was let in is gone; what he brought may still be here. */
    void leave() {
        callers.decrementAndGet();
    }

    /** A caller who was let in, and had gone elsewhere, counts again until he leaves. */
    void comesBack() {
        callers.incrementAndGet();
    }

    /** Commands that wait or are under way. */
    int depth() {
        return depth.get();
    }

    private void wake() {
        if (turning.compareAndSet(false, true)) {
            turns.execute(this::turn);
        }
    }

    private void turn() {
        List<Waiting> batch = take();
        if (batch.isEmpty()) {
            turning.set(false);
            // A command may have come in between the last look and the line above.
            if (!queue.isEmpty()) {
                wake();
            }
            return;
        }
        keys.add(batch);
        long start = System.nanoTime();
        flush.run(batch).subscribe().with(flushed -> settle(batch, flushed, start), defect -> fail(batch, defect));
    }

    private List<Waiting> take() {
        List<Waiting> batch = new ArrayList<>();
        long now = System.nanoTime();
        while (batch.size() < limits.batch()) {
            Waiting next = queue.poll();
            if (next == null) {
                break;
            }
            keys.leaves(next);
            // Where commands of the account have gone on to, its twin may be among them.
            boolean claimed = onward.claims(next.submission().accountId());
            if (next.overdue(now) && !claimed && !keys.hold(next)) {
                depth.decrementAndGet();
                next.unavailable(Unavailability.DEADLINE_EXCEEDED, observer);
            } else if (claimed) {
                depth.decrementAndGet();
                onward.take(next);
            } else {
                keys.joins(next);
                batch.add(next);
            }
        }
        return batch;
    }

    /** The next flush does not wait until this batch's snapshots are written through. */
    private void settle(List<Waiting> batch, List<Part> parts, long start) {
        observer.flushed(batch.size(), System.nanoTime() - start);
        // Before the next turn, which may hold later commands of the same accounts.
        for (Part part : parts) {
            List<Waiting> leaving = part.onward();
            depth.addAndGet(-leaving.size());
            leaving.forEach(onward::take);
        }
        turns.execute(this::turn);
        for (Part part : parts) {
            part.listen(listener).subscribe().with(done -> answer(part));
        }
    }

    private void answer(Part part) {
        depth.addAndGet(part.onward().size() - part.batch().size());
        part.answer(observer);
    }

    private void fail(List<Waiting> batch, Throwable defect) {
        depth.addAndGet(-batch.size());
        batch.forEach(waiting -> waiting.fail(defect));
        turns.execute(this::turn);
    }
}
