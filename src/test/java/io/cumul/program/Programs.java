package io.cumul.program;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Programs made of a few sections and of ordinary ones for the rest. */
final class Programs {
    private static final Map<String, String> ORDINARY = new LinkedHashMap<>();

    static {
        ORDINARY.put("programId", "test");
        ORDINARY.put("name", "Test");
        ORDINARY.put("currency", "EUR");
        ORDINARY.put("timeZone", "Europe/Paris");
        ORDINARY.put("earn", "{rate: {points: 1, per: \"1.00\"}}");
        ORDINARY.put("expiry", "{months: 12, roundTo: END_OF_MONTH}");
    }

    private Programs() {}

    /** The text with these sections; a line break may be written {@code \n}. */
    static String with(String sections) {
        String text = sections.replace("\\n", "\n").stripTrailing() + "\n";
        return ORDINARY.entrySet().stream()
                        .filter(key -> ("\n" + text).lines().noneMatch(line -> line.startsWith(key.getKey() + ":")))
                        .map(key -> key.getKey() + ": " + key.getValue() + "\n")
                        .collect(Collectors.joining())
                + text;
    }

    /** What is wrong with a text, a line for each. */
    static List<String> faults(String text) {
        return switch (RulesetReader.read(text, 1, Instant.EPOCH)) {
            case Reading.Faulty faulty ->
                faulty.faults().stream().map(Fault::toString).toList();
            case Reading.Read read -> List.of();
        };
    }

    /** What is read from a text without fault. */
    static Reading.Read read(String text) {
        return switch (RulesetReader.read(text, 3, Instant.EPOCH)) {
            case Reading.Read read -> read;
            case Reading.Faulty faulty ->
                throw new AssertionError(faulty.faults().toString());
        };
    }
}
