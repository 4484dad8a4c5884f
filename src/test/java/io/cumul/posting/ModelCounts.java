package io.cumul.posting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** How much of which limit a member has used up, for ever remembered. */
final class ModelCounts {
    private final Map<String, Long> counts = new HashMap<>();

    ModelCounts copy() {
        ModelCounts other = new ModelCounts();
        other.counts.putAll(counts);
        return other;
    }

    /** What a limit is counted under in the period that a day belongs to. */
    static String counter(String limit, String period, LocalDate day) {
        String date = day.toString();
        return limit + " "
                + switch (period) {
                    case "DAY" -> date;
                    case "MONTH" -> date.substring(0, 7);
                    case "YEAR" -> date.substring(0, 4);
                    default -> "";
                };
    }

    /** How much of a limit is used up in the period that a day belongs to. */
    long used(String limit, String period, LocalDate day) {
        return counted(counter(limit, period, day));
    }

    /** Uses so much of it. */
    void use(String limit, String period, LocalDate day, long amount) {
        add(counter(limit, period, day), amount);
    }

    /** How much was counted. */
    long counted(String counter) {
        return counts.getOrDefault(counter, 0L);
    }

    void add(String counter, long amount) {
        counts.merge(counter, amount, Long::sum);
    }
}
