package io.cumul.posting;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A lane's event loop, cranked by hand: nothing runs until the test says so, and then on the test's own thread. */
final class Turns implements Executor {
    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable turn) {
        waiting.add(turn);
    }

    /** Runs what waits, and what comes of it at once. */
    void run() {
        for (Runnable turn = waiting.poll(); turn != null; turn = waiting.poll()) {
            turn.run();
        }
    }

    /** Runs turns as they come, those of a timer included, until something holds. */
    void runUntil(BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            try {
                Runnable turn = waiting.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (turn == null) {
                    throw new AssertionError("nothing more comes, and it does not hold");
                }
                turn.run();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError(interrupted);
            }
        }
    }
}
