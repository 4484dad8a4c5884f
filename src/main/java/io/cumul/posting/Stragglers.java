package io.cumul.posting;

import io.cumul.core.account.AccountId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Commands for accounts that another gateway holds. They wait here, each account's in order, over a connection of their own,
 * so that the lane goes on without them. By turns, all whose account is free again go together, and one account is waited for,
 * a slice of time each. Runs on the lane's thread.
 */
final class Stragglers implements Onward {
    private final Executor turns;
    private final Flush waitingForOne;
    private final Flush passingBy;
    private final LastKeys keys;
    private final CommitListener listener;
    private final LaneObserver observer;
    private final LaneLimits limits;
    private final Map<AccountId, Deque<Straggler>> waiting = new LinkedHashMap<>();
    private final AtomicInteger depth = new AtomicInteger();
    private boolean working;
    private boolean passed;

    /**
     * Stragglers of one lane.
     *
     * @param waitingForOne a flush that waits a while for an account that is held
     * @param passingBy a flush over the same connection, which leaves accounts that are held
     * @param keys of the lane's last batches
     */
    Stragglers(
            Executor turns,
            Flush waitingForOne,
            Flush passingBy,
            LastKeys keys,
            CommitListener listener,
            LaneObserver observer,
            LaneLimits limits) {
        this.turns = turns;
        this.waitingForOne = waitingForOne;
        this.passingBy = passingBy;
        this.keys = keys;
        this.listener = listener;
        this.observer = observer;
        this.limits = limits;
    }

    /** Commands that wait or are under way. */
    int depth() {
        return depth.get();
    }

    @Override
    public boolean claims(AccountId accountId) {
        return waiting.containsKey(accountId);
    }

    @Override
    public void take(Waiting command) {
        if (depth.get() >= limits.queue()) {
            command.unavailable(Unavailability.OVERLOADED, observer);
            return;
        }
        depth.incrementAndGet();
        observer.straggled();
        queue(command.submission().accountId())
                .add(new Straggler(
                        command, System.nanoTime() + limits.stragglerWait().toNanos()));
        if (!working) {
            working = true;
            turns.execute(this::turn);
        }
    }

    private void turn() {
        giveUp(System.nanoTime());
        if (waiting.isEmpty()) {
            working = false;
            return;
        }
        passed = !passed && waiting.size() > 1;
        AccountId first = waiting.keySet().iterator().next();
        List<Straggler> batch = take(passed ? waiting.values() : List.of(queue(first)));
        if (!passed) {
            // The next one has its turn after this.
            waiting.put(first, waiting.remove(first));
        }
        batch.forEach(straggler -> keys.joins(straggler.command()));
        (passed ? passingBy : waitingForOne)
                .run(batch.stream().map(Straggler::command).toList())
                .subscribe()
                .with(parts -> settle(batch, parts), defect -> fail(batch, defect));
    }

    /** Whoever has waited for as long as it may is told so, whether or not its account has had a turn. */
    private void giveUp(long now) {
        waiting.values().removeIf(queue -> {
            while (!queue.isEmpty() && queue.getFirst().untilNanos() - now <= 0) {
                depth.decrementAndGet();
                queue.removeFirst().command().unavailable(Unavailability.LEDGER_UNAVAILABLE, observer);
            }
            return queue.isEmpty();
        });
    }

    private List<Straggler> take(Collection<Deque<Straggler>> queues) {
        List<Straggler> batch = new ArrayList<>();
        for (Deque<Straggler> queue : queues) {
            while (batch.size() < limits.batch() && !queue.isEmpty()) {
                batch.add(queue.removeFirst());
            }
        }
        return batch;
    }

    private void settle(List<Straggler> batch, List<Part> parts) {
        Set<Waiting> held = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Part part : parts) {
            if (part instanceof Part.Held) {
                held.addAll(part.batch());
            } else {
                held.addAll(part.onward());
                part.listen(listener).subscribe().with(done -> part.answer(observer));
            }
        }
        // Back to where they were: before those that came meanwhile.
        for (Straggler straggler : batch.reversed()) {
            if (held.contains(straggler.command())) {
                queue(straggler.accountId()).addFirst(straggler);
            } else {
                keys.addLate(straggler.command());
            }
        }
        depth.addAndGet(held.size() - batch.size());
        next(batch);
    }

    private void fail(List<Straggler> batch, Throwable defect) {
        batch.forEach(straggler -> straggler.command().fail(defect));
        depth.addAndGet(-batch.size());
        next(batch);
    }

    /** An account for which nobody waits any more belongs to the lane again. */
    private void next(List<Straggler> batch) {
        batch.forEach(straggler ->
                waiting.computeIfPresent(straggler.accountId(), (account, queue) -> queue.isEmpty() ? null : queue));
        turns.execute(this::turn);
    }

    private Deque<Straggler> queue(AccountId account) {
        return waiting.computeIfAbsent(account, missing -> new ArrayDeque<>());
    }

    /**
     * A command that waits.
     *
     * @param command the command
     * @param untilNanos {@link System#nanoTime} until which it waits
     */
    private record Straggler(Waiting command, long untilNanos) {
        AccountId accountId() {
            return command.submission().accountId();
        }
    }
}
