package io.cumul.load.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a drive found, as lines of {@code name=value}, for a script and a person alike. */
final class Figures {
    private final Plan plan;
    private final List<Traffic> streams;

    Figures(Plan plan, List<Traffic> streams) {
        this.plan = plan;
        this.streams = streams;
    }

    /** Whether every request had an answer and none was wrong. */
    boolean right() {
        return streams.stream()
                .allMatch(stream -> stream.tally().wrongCount() == 0
                        && stream.tally().brokenCount() == 0
                        && stream.unanswered() == 0);
    }

    void print(Map<String, Double> shares) {
        streams.forEach(this::print);
        StringBuilder line = new StringBuilder("processors");
        shares.forEach((name, share) -> line.append(" %s=%.2f".formatted(name, share)));
        System.out.println(line);
        plan.watched()
                .forEach((name, pid) -> System.out.printf(
                        "memory name=%s resident=%d peak=%d%n", name, Memory.resident(pid), Memory.peak(pid)));
    }

    private void print(Traffic stream) {
        Tally tally = stream.tally();
        StringBuilder line = new StringBuilder("stream name=" + stream.plan().name());
        if (stream.plan().open()) {
            line.append(" offered=").append(rate(stream.offered()));
        }
        for (Answer answer : Answer.values()) {
            if (tally.ever(answer) > 0) {
                append(line, answer, tally);
            }
        }
        line.append(" unsent=%d wrong=%d broken=%d unanswered=%d"
                .formatted(stream.unsent(), tally.wrongCount(), tally.brokenCount(), stream.unanswered()));
        System.out.println(line);
        tally.examples().forEach((status, body) -> System.err.println("WRONG " + status + ": " + body));
    }

    private void append(StringBuilder line, Answer answer, Tally tally) {
        String name = answer.name().toLowerCase(Locale.ROOT);
        Latencies latencies = tally.latencies(answer);
        line.append(" %s=%s %s_ever=%d".formatted(name, rate(tally.inWindow(answer)), name, tally.ever(answer)))
                .append(" %s_p50=%.2f %s_p99=%.2f %s_p999=%.2f"
                        .formatted(
                                name,
                                latencies.millis(0.5),
                                name,
                                latencies.millis(0.99),
                                name,
                                latencies.millis(0.999)));
    }

    private String rate(long count) {
        return "%.1f".formatted(count / plan.seconds());
    }
}
