package io.cumul.redis;

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
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** A script that Redis runs, called by its hash. */
final class Script {
    private final String text;
    private final String hash;

    private Script(String text) {
        this.text = text;
        this.hash = sha1(text);
    }

    /** The script of the resource {@code /redis/<name>.lua}. */
    static Script named(String name) {
        try (InputStream resource = Script.class.getResourceAsStream("/redis/" + name + ".lua")) {
            return new Script(new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Runs it. Only a script that does no harm when run twice may be run so. */
    Future<Response> run(RedisConnection connection, List<String> keys, List<String> arguments) {
        return connection
                .send(request(Command.EVALSHA, hash, keys, arguments))
                // A Redis that has just started does not know the script yet: it is sent whole, and known from then on.
                .recover(cause -> String.valueOf(cause.getMessage()).startsWith("NOSCRIPT")
                        ? connection.send(request(Command.EVAL, text, keys, arguments))
                        : Future.failedFuture(cause));
    }

    private static Request request(Command command, String script, List<String> keys, List<String> arguments) {
        Request request = Request.cmd(command).arg(script).arg(keys.size());
        keys.forEach(request::arg);
        arguments.forEach(request::arg);
        return request;
    }

    private static String sha1(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-1", impossible);
        }
    }
}
