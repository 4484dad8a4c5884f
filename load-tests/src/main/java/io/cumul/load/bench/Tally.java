package io.cumul.load.bench;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What came back: everything since the start for the books, and the measured window for the figures. */
final class Tally {
    private static final int EXAMPLE = 400;
    private static final int EXAMPLES = 5;

    private final Map<Answer, Latencies> latencies = new EnumMap<>(Answer.class);
    private final long[] inWindow = new long[Answer.values().length];
    private final long[] ever = new long[Answer.values().length];
    private final Map<String, String> wrong = new TreeMap<>();

    private long wrongCount;
    private long broken;

    Tally() {
        for (Answer answer : Answer.values()) {
            latencies.put(answer, new Latencies());
        }
    }

    /** Counts an answer that came in the measured window or outside it. */
    void count(Answer answer, boolean measured) {
        ever[answer.ordinal()]++;
        if (measured) {
            inWindow[answer.ordinal()]++;
        }
    }

    /** Notes the latency of a request that was due in the measured window. */
    void latency(Answer answer, long nanos) {
        latencies(answer).add(nanos);
    }

    /** Notes an answer that ought not to be, with one example of each status. */
    void wrong(int status, String body) {
        wrongCount++;
        if (wrong.size() < EXAMPLES) {
            wrong.putIfAbsent(String.valueOf(status), body.substring(0, Math.min(body.length(), EXAMPLE)));
        }
    }

    /** Notes a connection that broke with a request under way. */
    void broken() {
        broken++;
    }

    long inWindow(Answer answer) {
        return inWindow[answer.ordinal()];
    }

    long ever(Answer answer) {
        return ever[answer.ordinal()];
    }

    long wrongCount() {
        return wrongCount;
    }

    long brokenCount() {
        return broken;
    }

    Latencies latencies(Answer answer) {
        return latencies.get(answer);
    }

    /** One example of each wrong status. */
    Map<String, String> examples() {
        return wrong;
    }
}
