package io.cumul.checker.judge;

import io.cumul.checker.history.Answer.Standing;
import io.cumul.checker.history.Exchange;
import io.cumul.checker.plan.Call;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that was asked under one key.
 *
 * @param key the key
 * @param exchanges one or more
 */
record Act(String key, List<Exchange> exchanges) {
    /** The code of an answer that says that the key stands for something else. */
    static final String REUSED = "IDEMPOTENCY_KEY_REUSED";

    /** The answers that are kept under the key, replays included, soonest first. */
    List<Exchange> outcomes() {
        return exchanges.stream()
                .filter(exchange ->
                        exchange.settled() && !exchange.answer().code().equals(REUSED))
                .sorted(Comparator.comparingLong(Exchange::ended))
                .toList();
    }

    /** What the key came to mean, if an answer says so. */
    Optional<Call.Keyed> meaning() {
        return outcomes().stream().findFirst().map(exchange -> (Call.Keyed) exchange.call());
    }

    /**
     * When it can have acted at the earliest: a call with that meaning, or with any if it is not known, had begun. Calls of which
     * it was said that they wrote nothing do not count.
     */
    long began() {
        Optional<Call.Keyed> meaning = meaning();
        return exchanges.stream()
                .filter(exchange -> meaning.isEmpty() || meaning.get().equals(exchange.call()))
                .filter(exchange -> exchange.settled() || exchange.answer().standing() == Standing.UNKNOWN)
                .mapToLong(Exchange::began)
                .min()
                .orElse(0);
    }

    /** When it had acted at the latest: an answer was there. */
    long answered() {
        return outcomes().stream().mapToLong(Exchange::ended).min().orElse(Long.MAX_VALUE);
    }
}
