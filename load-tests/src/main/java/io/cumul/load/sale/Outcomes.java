package io.cumul.load.sale;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** How often each request got each answer: load that was shed or refused counts as an answer, so it must be seen. */
public final class Outcomes {

    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

    /** @param code the problem's code, empty for a success */
    public void count(String request, int status, String code) {
        String answer = (request + " " + status + " " + code).strip();
        counts.computeIfAbsent(answer, unseen -> new LongAdder()).increment();
    }

    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(count -> count.getKey() + ": " + count.getValue())
                .collect(Collectors.joining("\n  ", "Answers\n  ", ""));
    }
}
