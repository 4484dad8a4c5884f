package io.cumul.redis;

import io.cumul.encoding.OutcomeJson;
import io.cumul.posting.KeptOutcome;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one call writes, sent in one go: one script call for the snapshots of each slot, and each outcome, which is set once
 * and never changed.
 *
 * @param slots the snapshots of each slot
 * @param outcomes the requests that set the outcomes
 */
record Writes(Collection<List<Timed>> slots, List<Request> outcomes) {
    private static final String SCRIPT = script();
    private static final String SCRIPT_HASH = sha1(SCRIPT);

    /** The writes of some snapshots and outcomes. */
    static Writes of(List<Timed> snapshots, List<KeptOutcome> outcomes, long outcomeTtlMillis) {
        Collection<List<Timed>> slots = snapshots.stream()
                .collect(Collectors.groupingBy(
                        timed -> timed.snapshot().accountId().shard(), TreeMap::new, Collectors.toList()))
                .values();
        return new Writes(
                slots,
                outcomes.stream().map(kept -> set(kept, outcomeTtlMillis)).toList());
    }

    /** Sends everything; writing it twice does no harm. */
    Future<List<Response>> send(RedisConnection connection) {
        return connection
                .batch(requests(Command.EVALSHA, SCRIPT_HASH))
                // A Redis that has just started does not know the script yet: it is sent whole, and known from then on.
                .recover(cause -> String.valueOf(cause.getMessage()).contains("NOSCRIPT")
                        ? connection.batch(requests(Command.EVAL, SCRIPT))
                        : Future.failedFuture(cause));
    }

    private List<Request> requests(Command command, String script) {
        List<Request> requests = new ArrayList<>(slots.size() + outcomes.size());
        for (List<Timed> slot : slots) {
            Request request = Request.cmd(command).arg(script).arg(slot.size());
            slot.forEach(timed -> request.arg(Keys.snapshot(timed.snapshot().accountId())));
            slot.forEach(
                    timed -> request.arg(timed.ttlMillis()).arg(timed.snapshot().text()));
            requests.add(request);
        }
        requests.addAll(outcomes);
        return requests;
    }

    private static Request set(KeptOutcome kept, long ttlMillis) {
        return Request.cmd(Command.SET)
                .arg(Keys.outcome(kept.accountId(), kept.identity().key()))
                .arg(OutcomeJson.write(kept))
                .arg("PX")
                .arg(ttlMillis)
                .arg("NX");
    }

    private static String script() {
        try (InputStream resource = Writes.class.getResourceAsStream("/redis/move-forward.lua")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha1(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-1", impossible);
        }
    }

    /**
     * A snapshot, and how long it is to be believed.
     *
     * @param snapshot the snapshot
     * @param ttlMillis its time to live in milliseconds, more than zero
     */
    record Timed(Snapshot snapshot, long ttlMillis) {}
}
