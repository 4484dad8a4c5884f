package io.cumul.load.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Sends streams of requests at servers from one thread and prints what came back, a line for each stream and one for the
 * processors. Exits with 1 when an answer was wrong, a connection broke, or a request that was sent stayed without an answer.
 */
public final class Drive {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    /** A selector's wait is in whole milliseconds; what is due sooner is waited for in naps, not by spinning. */
    private static final long NAP = TimeUnit.MICROSECONDS.toNanos(200);

    private static final long LAST_ANSWERS = 15 * SECOND;

    private final Plan plan;
    private final Selector selector;
    private final List<Traffic> streams = new ArrayList<>();
    private final Consumer<SelectionKey> ready = Drive::ready;

    private Drive(Plan plan, Selector selector) throws IOException {
        this.plan = plan;
        this.selector = selector;
        SplittableRandom random = new SplittableRandom(plan.seed());
        for (Plan.Stream stream : plan.streams()) {
            streams.add(new Traffic(stream, plan.targets(), selector, plan.apiKey(), random.split()));
        }
    }

    /** Drives what the arguments say, see {@link Plan#read}. */
    public static void main(String... arguments) throws IOException {
        Plan plan = Plan.read(arguments);
        try (Selector selector = Selector.open()) {
            System.exit(new Drive(plan, selector).run() ? 0 : 1);
        }
    }

    private boolean run() throws IOException {
        Map<String, Long> watched = new LinkedHashMap<>(plan.watched());
        watched.put("generator", ProcessHandle.current().pid());
        long start = System.nanoTime();
        long from = start + (long) (plan.warmupSeconds() * SECOND);
        Window window = new Window(from, from + (long) (plan.seconds() * SECOND));
        for (Traffic stream : streams) {
            stream.start(window);
        }
        until(window.from());
        ProcessorTime before = ProcessorTime.of(watched);
        until(window.to());
        Map<String, Double> shares = ProcessorTime.of(watched).since(before);
        streams.forEach(Traffic::end);
        drain(window.to() + LAST_ANSWERS);
        Figures figures = new Figures(plan, streams);
        figures.print(shares);
        for (Traffic stream : streams) {
            stream.close();
        }
        return figures.right();
    }

    private void until(long end) throws IOException {
        for (long now = System.nanoTime(); now - end < 0; now = System.nanoTime()) {
            turn(now, end);
        }
    }

    private void drain(long end) throws IOException {
        long now = System.nanoTime();
        while (now - end < 0 && !streams.stream().allMatch(Traffic::quiet)) {
            turn(now, end);
            now = System.nanoTime();
        }
    }

    /** Sends what is due, then waits for answers until something else is due. */
    private void turn(long now, long end) throws IOException {
        long next = end;
        for (Traffic stream : streams) {
            next = Math.min(next, stream.send(now));
        }
        long wait = next - System.nanoTime();
        if (wait >= MILLI) {
            selector.select(ready, wait / MILLI);
        } else {
            if (wait > 0) {
                LockSupport.parkNanos(Math.min(wait, NAP));
            }
            selector.selectNow(ready);
        }
    }

    private static void ready(SelectionKey key) {
        try {
            ((Wire) key.attachment()).ready();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
