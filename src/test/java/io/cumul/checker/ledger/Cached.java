package io.cumul.checker.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Reads snapshots and outcomes from Redis. */
final class Cached {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 500;
    private static final int ENROLLED_AT = 2;
    private static final int STATUS = 3;
    private static final int LOTS = 4;
    private static final int HOLDS = 5;
    private static final int OWED = 6;
    private static final int HOLDS_LOTS = 6;
    private static final int VERSION = 8;
    private static final int CHANGED_AT = 9;

    private final String address;
    private final Map<String, Integer> shards;

    /**
     * A reader.
     *
     * @param shards the accounts, each with the shard that is part of its keys' names
     */
    Cached(String address, Map<String, Integer> shards) {
        this.address = address;
        this.shards = shards;
    }

    Map<String, Row> snapshots() throws IOException {
        Map<String, Row> snapshots = new HashMap<>();
        each(
                List.copyOf(shards.keySet()),
                account -> "cumul:{" + shards.get(account) + "}:a:" + account,
                (account, text) -> snapshots.put(account, snapshot(text)));
        return snapshots;
    }

    Map<KeyRef, Kept> outcomes(Iterable<KeyRef> asked) throws IOException {
        List<KeyRef> keys = new ArrayList<>();
        asked.forEach(ref -> {
            if (shards.containsKey(ref.account())) {
                keys.add(ref);
            }
        });
        Map<KeyRef, Kept> outcomes = new HashMap<>();
        each(
                keys,
                ref -> "cumul:{" + shards.get(ref.account()) + "}:o:" + ref.account() + "/" + ref.key(),
                (ref, text) -> outcomes.put(ref, outcome(json(text))));
        return outcomes;
    }

    private <T> void each(List<T> wanted, Function<T, String> name, BiConsumer<T, String> found) throws IOException {
        try (Redis redis = new Redis(address)) {
            for (int start = 0; start < wanted.size(); start += AT_ONCE) {
                List<T> some = wanted.subList(start, Math.min(start + AT_ONCE, wanted.size()));
                List<Optional<String>> texts = redis.get(some.stream().map(name).toList());
                for (int i = 0; i < some.size(); i++) {
                    T one = some.get(i);
                    texts.get(i).ifPresent(text -> found.accept(one, text));
                }
            }
        }
    }

    /** The version and the time of evaluation stand before the account, whose values are lines; the version is one of them. */
    private static Row snapshot(String text) {
        String[] head = text.split(" ", 3);
        String[] lines = head[2].split("\n", -1);
        long version = Long.parseLong(lines[VERSION]);
        if (version != Long.parseLong(head[0])) {
            throw new IllegalStateException("a snapshot of two versions: " + text);
        }
        Lots lots = Lots.read(lines[LOTS]);
        return new Row(
                lines[0],
                lots,
                lots.sum(),
                held(lines[HOLDS]),
                Long.parseLong(lines[OWED]),
                lines[STATUS].equals("FROZEN"),
                version,
                instant(lines[ENROLLED_AT]),
                instant(lines[CHANGED_AT]));
    }

    /** Holds are words joined by spaces, of which one are its lots; a bar stands between two of them. */
    private static long held(String text) {
        long held = 0;
        for (String hold : text.isEmpty() ? new String[0] : text.split("\\|", -1)) {
            String lots = hold.split(" ", -1)[HOLDS_LOTS];
            held += lots.equals("-") ? 0 : Lots.read(lots).sum();
        }
        return held;
    }

    private static Instant instant(String micros) {
        return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    }

    private static Kept outcome(JsonNode outcome) {
        JsonNode entry = outcome.path("entry");
        return new Kept(
                entry.isMissingNode() ? null : entry.get("seq").asLong(),
                outcome.path("refusal"),
                outcome.has("shown"),
                null);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException none) {
            throw new IllegalStateException("no document in Redis: " + text, none);
        }
    }
}
