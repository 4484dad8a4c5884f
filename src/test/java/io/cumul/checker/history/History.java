package io.cumul.checker.history;

import io.cumul.checker.plan.Call;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Every call of a run, with its answer. Clients add to it at once. */
public final class History {
    private final Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final long origin = System.nanoTime();

    /** Nanoseconds since the history began. */
    public long clock() {
        return System.nanoTime() - origin;
    }

    /** Writes one down. */
    public void add(Exchange exchange) {
        exchanges.add(exchange);
        size.incrementAndGet();
    }

    /** How many there are so far. */
    public int size() {
        return size.get();
    }

    /** All of them so far, in the order in which they ended, more or less. */
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** How often each kind of call got each kind of answer, such as {@code Redeem 409 INSUFFICIENT_POINTS}. */
    public Map<String, Integer> tally() {
        Map<String, Integer> tally = new TreeMap<>();
        exchanges.forEach(exchange -> tally.merge(kind(exchange), 1, Integer::sum));
        return tally;
    }

    private static String kind(Exchange exchange) {
        Call call = exchange.call();
        return call.getClass().getSimpleName()
                + switch (exchange.answer()) {
                    case Answer.Silence silence -> " silence";
                    case Answer.Said said ->
                        " " + said.status() + (said.code().isEmpty() ? "" : " " + said.code())
                                + (said.replayed() ? " again" : "")
                                + (said.source().equals("cache") ? " cache" : "");
                };
    }
}
