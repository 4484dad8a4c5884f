package io.cumul.api.call;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;

/** The gateway's Redis, for tests that play tricks on its memory. */
public final class Cache {
    private static final long PATIENCE_SECONDS = 20;

    private Cache() {}

    /** Makes Redis forget an account, which it must have known. */
    public static void forget(Member member) {
        send(Command.DEL, only("cumul:*:a:" + member));
    }

    /** Makes Redis forget what came of a command, which it must have known. */
    public static void forget(Member member, String key) {
        send(Command.DEL, only("cumul:*:o:" + member + "/" + key));
    }

    /** Returns when Redis knows what came of a command, which it learns when the command is repeated. */
    public static void learns(Member member, String key) {
        await().atMost(PATIENCE_SECONDS, SECONDS)
                .until(() ->
                        send(Command.KEYS, "cumul:*:o:" + member + "/" + key).size() == 1);
    }

    /** What Redis knows of an account. */
    public static String snapshot(Member member) {
        return send(Command.GET, only("cumul:*:a:" + member)).toString();
    }

    /** Makes Redis believe what it knew of an account at another time. */
    public static void believe(Member member, String snapshot) {
        send(Command.SET, only("cumul:*:a:" + member), snapshot);
    }

    /** The keys of Redis whose name or value holds a text; all values there are strings. */
    public static List<String> keysWith(String text) {
        List<String> keys = new ArrayList<>();
        send(Command.KEYS, "*").forEach(key -> keys.add(key.toString()));
        Response values = send(Command.MGET, keys.toArray(String[]::new));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Response value = values.get(i);
            if (keys.get(i).contains(text) || (value != null && value.toString().contains(text))) {
                found.add(keys.get(i));
            }
        }
        return found;
    }

    private static String only(String pattern) {
        Response keys = send(Command.KEYS, pattern);
        assertThat(keys).as(pattern).hasSize(1);
        return keys.get(0).toString();
    }

    private static Response send(Command command, String... args) {
        Request request = Request.cmd(command);
        for (String arg : args) {
            request.arg(arg);
        }
        Redis redis = Arc.container().instance(Redis.class).get();
        try {
            return redis.send(request).toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException("no answer to " + command, failure);
        }
    }
}
