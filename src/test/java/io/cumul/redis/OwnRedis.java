package io.cumul.redis;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisClientType;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import redis.embedded.RedisServer;
import redis.embedded.core.RedisServerBuilder;

/** A Redis of a test's own, which it may stop, freeze and thaw. */
public final class OwnRedis implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final Vertx vertx = Vertx.vertx();
    private final RedisServer server;
    private final int port;
    private final Redis own;

    /**
     * A server of its own, on a free port.
     *
     * @param settings more lines of its configuration
     */
    public OwnRedis(String... settings) {
        try {
            Path folder = Files.createTempDirectory("cumul-redis");
            port = freePort();
            RedisServerBuilder builder = RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .setting("appendonly no")
                    .setting("dir " + folder);
            for (String setting : settings) {
                builder.setting(setting);
            }
            server = builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
        own = client();
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** What its clients run on. */
    public Vertx vertx() {
        return vertx;
    }

    /** Another client of this server. */
    public Redis client() {
        return client(RedisClientType.STANDALONE);
    }

    /** Another client of this server, of the given type. */
    Redis client(RedisClientType type) {
        return Redis.createClient(
                vertx,
                new RedisOptions()
                        .setType(type)
                        .setConnectionString("redis://127.0.0.1:" + port)
                        .setMaxPoolSize(64)
                        .setMaxPoolWaiting(128)
                        .setMaxWaitingHandlers(8_192));
    }

    /** Starts the server, empty. */
    public void start() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server for good, or until it is started again. */
    public void stop() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server stops running but keeps its connections. Gives the process, to be thawed. */
    public Frozen freeze() {
        String info = String.valueOf(command(Command.INFO, "server"));
        String pid = info.lines()
                .filter(line -> line.startsWith("process_id:"))
                .findFirst()
                .orElseThrow()
                .substring("process_id:".length())
                .strip();
        signal("STOP", pid);
        return () -> signal("CONT", pid);
    }

    /** The answer to a command, sent beside the cache. */
    public @Nullable Response command(Command command, Object... args) {
        Request request = Request.cmd(command);
        for (Object arg : args) {
            request.arg(String.valueOf(arg));
        }
        try {
            return own.send(request).toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("no answer to " + command, e);
        }
    }

    @Override
    public void close() {
        own.close();
        stop();
        vertx.close();
    }

    private static void signal(String name, String pid) {
        try {
            int code = new ProcessBuilder("kill", "-" + name, pid)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("no signal to process " + pid);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The number that the first group finds in a section of what the server says of itself; 0 if it finds none. */
    long said(String section, Pattern line) {
        Matcher found = line.matcher(String.valueOf(command(Command.INFO, section)));
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    /** How many times a command was called. */
    long calls(String command) {
        return said("commandstats", Pattern.compile("cmdstat_" + command + ":calls=(\\d+)"));
    }

    private static int freePort() throws IOException {
        while (true) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                // A cluster's node listens on the port 10,000 above too.
                if (socket.getLocalPort() < 55_000) {
                    return socket.getLocalPort();
                }
            }
        }
    }

    /** A frozen server. */
    public interface Frozen extends AutoCloseable {
        /** Thaws it. */
        @Override
        void close();
    }
}
