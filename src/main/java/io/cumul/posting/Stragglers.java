package io.cumul.posting;

import io.cumul.core.account.AccountId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * Commands for accounts that another gateway holds. They wait here, each account's in order and one account after the
 * other, over a connection of their own, so that the lane goes on without them. Runs on the lane's thread.
 */
final class Stragglers implements Onward {
    private final Executor turns;
    private final Flush flush;
    private final CommitListener listener;
    private final LaneObserver observer;
    private final LaneLimits limits;
    private final Map<AccountId, Deque<Straggler>> waiting = new LinkedHashMap<>();
    private int depth;
    private boolean working;

    Stragglers(Executor turns, Flush flush, CommitListener listener, LaneObserver observer, LaneLimits limits) {
        this.turns = turns;
        this.flush = flush;
        this.listener = listener;
        this.observer = observer;
        this.limits = limits;
    }

    @Override
    public boolean claims(AccountId accountId) {
        return waiting.containsKey(accountId);
    }

    @Override
    public void take(Waiting command) {
        if (depth >= limits.queue()) {
            observer.unavailable(Unavailability.OVERLOADED);
            command.unavailable(Unavailability.OVERLOADED);
            return;
        }
        depth++;
        observer.straggled();
        waiting.computeIfAbsent(command.submission().accountId(), account -> new ArrayDeque<>())
                .add(new Straggler(
                        command, System.nanoTime() + limits.stragglerWait().toNanos()));
        if (!working) {
            working = true;
            turns.execute(this::turn);
        }
    }

    private void turn() {
        if (waiting.isEmpty()) {
            working = false;
            return;
        }
        AccountId account = waiting.keySet().iterator().next();
        List<Straggler> batch = first(waiting.getOrDefault(account, new ArrayDeque<>()));
        List<Waiting> commands = batch.stream().map(Straggler::command).toList();
        flush.run(commands)
                .subscribe()
                .with(parts -> settle(account, batch, parts), defect -> fail(account, commands, defect));
    }

    private List<Straggler> first(Deque<Straggler> queue) {
        List<Straggler> batch = new ArrayList<>();
        while (batch.size() < limits.batch() && !queue.isEmpty()) {
            batch.add(queue.removeFirst());
        }
        return batch;
    }

    private void settle(AccountId account, List<Straggler> batch, List<Part> parts) {
        if (parts.size() == 1 && parts.getFirst() instanceof Part.Held) {
            waitOn(account, batch);
        } else {
            depth -= batch.size();
            parts.forEach(part -> part.listen(listener).subscribe().with(done -> part.answer(observer)));
        }
        toTheEnd(account);
        turns.execute(this::turn);
    }

    /** Puts back those that may still wait, before those that came meanwhile. */
    private void waitOn(AccountId account, List<Straggler> batch) {
        long now = System.nanoTime();
        Deque<Straggler> queue = waiting.computeIfAbsent(account, missing -> new ArrayDeque<>());
        for (Straggler straggler : batch.reversed()) {
            if (straggler.untilNanos() - now > 0) {
                queue.addFirst(straggler);
            } else {
                depth--;
                observer.unavailable(Unavailability.LEDGER_UNAVAILABLE);
                straggler.command().unavailable(Unavailability.LEDGER_UNAVAILABLE);
            }
        }
    }

    private void fail(AccountId account, List<Waiting> commands, Throwable defect) {
        depth -= commands.size();
        commands.forEach(command -> command.caller().fail(defect));
        toTheEnd(account);
        turns.execute(this::turn);
    }

    /** The next account has its turn; an account for which nobody waits any more belongs to the lane again. */
    private void toTheEnd(AccountId account) {
        Deque<Straggler> queue = waiting.remove(account);
        if (queue != null && !queue.isEmpty()) {
            waiting.put(account, queue);
        }
    }

    /**
     * A command that waits.
     *
     * @param command the command
     * @param untilNanos {@link System#nanoTime} until which it waits
     */
    private record Straggler(Waiting command, long untilNanos) {}
}
