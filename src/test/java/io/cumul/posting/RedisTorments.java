package io.cumul.posting;

import static org.awaitility.Awaitility.await;

import io.cumul.redis.OwnRedis;
import io.cumul.redis.Wire;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A Redis to which things happen, drawn from a seed: killed and started empty, frozen and thawed, slow, emptied under the
 * gateways' hands, and given back snapshots of a while ago.
 */
final class RedisTorments implements AutoCloseable {
    /** What happens. */
    private enum Torment {
        KILLED,
        FROZEN,
        SLOW,
        EMPTIED,
        GIVEN_OLDER_SNAPSHOTS
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SLOWNESS_MILLIS = 40;
    private static final String SNAPSHOTS = "cumul:*:a:*";

    private final Random random;
    private final Map<String, Integer> met;
    private final OwnRedis server = new OwnRedis();
    private final Wire wire = new Wire(server.port());
    private final Map<String, String> older = new HashMap<>();
    private @Nullable Torment torment;
    private OwnRedis.@Nullable Frozen frozen;
    private int steps;

    /**
     * A Redis that is well.
     *
     * @param met counts what has happened
     */
    RedisTorments(Random random, Map<String, Integer> met) {
        this.random = random;
        this.met = met;
    }

    OwnRedis server() {
        return server;
    }

    /** Where the gateways find it. */
    String address() {
        return "redis://127.0.0.1:" + wire.port();
    }

    /** Between two batches something begins, goes on or is over. */
    void pass() {
        if (steps-- > 0) {
            return;
        }
        if (torment == null) {
            torment = Torment.values()[random.nextInt(Torment.values().length)];
            met.merge("redis " + torment, 1, Integer::sum);
            begin(torment);
            steps = 1 + random.nextInt(15);
        } else {
            end();
            steps = 20 + random.nextInt(100);
        }
    }

    private void begin(Torment what) {
        switch (what) {
            case KILLED -> server.stop();
            case FROZEN -> frozen = server.freeze();
            case SLOW -> wire.delay(SLOWNESS_MILLIS);
            case EMPTIED -> empty();
            case GIVEN_OLDER_SNAPSHOTS -> giveOlder();
        }
    }

    /** All is well again. */
    void end() {
        if (torment == Torment.KILLED) {
            server.start();
            await().atMost(PATIENCE).ignoreExceptions().until(() -> server.command(Command.PING) != null);
        }
        if (frozen != null) {
            frozen.close();
            frozen = null;
        }
        wire.delay(0);
        torment = null;
    }

    /** What they were when this happened last is what they are again. */
    private void giveOlder() {
        Redis beside = server.client();
        try {
            older.forEach((key, snapshot) -> ask(
                    beside,
                    Request.cmd(Command.SET).arg(key).arg(snapshot).arg("EX").arg("60")));
            older.clear();
            Response keys = ask(beside, Request.cmd(Command.KEYS).arg(SNAPSHOTS));
            for (int i = 0; keys != null && i < keys.size(); i++) {
                String key = keys.get(i).toString();
                Response snapshot = ask(beside, Request.cmd(Command.GET).arg(key));
                if (snapshot != null) {
                    older.put(key, snapshot.toString());
                }
            }
        } finally {
            beside.close();
        }
    }

    private void empty() {
        Redis beside = server.client();
        try {
            ask(beside, Request.cmd(Command.FLUSHALL));
        } finally {
            beside.close();
        }
    }

    private static @Nullable Response ask(Redis beside, Request request) {
        return beside.send(request)
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        end();
        wire.close();
        server.close();
    }
}
