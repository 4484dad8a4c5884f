package io.cumul.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A Redis of our own. It is a cache: it keeps its data from run to run, but promises nothing about the last second. */
final class RedisServer {
    private static final Duration COMMAND = Duration.ofSeconds(10);
    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Duration BETWEEN_PINGS = Duration.ofMillis(10);
    private static final int CONNECT_MILLIS = 500;

    private final DataFolder folder;
    private final int port;

    private RedisServer(DataFolder folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts the server on {@code port} of 127.0.0.1 with the data of {@code folder}, or with none if {@code fresh}; a
     * server left over there is stopped first. Returns when it answers; every reason why it does not is a {@link StartFault}.
     */
    static RedisServer start(DataFolder folder, Platform platform, boolean fresh, int port) {
        RedisServer server = new RedisServer(folder, port);
        server.stop();
        try {
            if (fresh) {
                Programs.delete(folder.redis());
            }
            Files.createDirectories(folder.redis());
        } catch (IOException e) {
            throw Faults.of("The embedded Redis cannot use " + folder.redis(), e, "see that it can be written to");
        }
        Path program = runnable(folder, platform);
        Command.Result launched = Command.run(COMMAND, server.launch(program));
        if (!launched.succeeded()) {
            throw new StartFault("The embedded Redis did not start: "
                    + launched.output().lines().findFirst().orElse("it said nothing") + ".");
        }
        server.awaitReady();
        return server;
    }

    /** Where it listens, as {@code host:port}. */
    String address() {
        return "127.0.0.1:" + port;
    }

    /** Stops this server, or one left over in its place; a {@link StartFault} if it does not stop. */
    void stop() {
        Optional<ProcessHandle> process = process();
        if (process.isEmpty()) {
            return;
        }
        process.get().destroy();
        if (!LeftOver.ends(process.get(), STOP)) {
            process.get().destroyForcibly();
            if (!LeftOver.ends(process.get(), STOP)) {
                throw new StartFault(
                        "A Redis left over from an earlier run (process %d) does not stop: stop it yourself."
                                .formatted(process.get().pid()));
            }
        }
    }

    /** The first program that this system can run: the preferred one needs a library that may be missing. */
    private static Path runnable(DataFolder folder, Platform platform) {
        List<String> complaints = new ArrayList<>();
        for (String resource : platform.redisPrograms()) {
            Path program = Programs.redis(resource, folder);
            Command.Result version = Command.run(COMMAND, List.of(program.toString(), "--version"));
            if (version.succeeded()) {
                return program;
            }
            complaints.add(version.output().lines().findFirst().orElse("exit code " + version.code()));
        }
        throw new StartFault(
                ("The embedded Redis does not run on this system (%s): install OpenSSL 3 (Debian and Ubuntu: libssl3),"
                                + " or set QUARKUS_REDIS_HOSTS to a Redis of your own.")
                        .formatted(String.join("; ", complaints)));
    }

    private List<String> launch(Path program) {
        return List.of(
                program.toString(),
                "--bind",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--daemonize",
                "yes",
                "--dir",
                folder.redis().toString(),
                "--pidfile",
                pidFile().toString(),
                "--logfile",
                folder.log("redis").toString(),
                "--appendonly",
                "yes",
                "--save",
                "",
                "--maxmemory",
                "256mb",
                "--maxmemory-policy",
                "allkeys-lru");
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + START.toNanos();
        while (!answersPing()) {
            if (System.nanoTime() - deadline > 0) {
                throw new StartFault("The embedded Redis does not answer: %s (log: %s)."
                        .formatted(lastLogLine(), folder.log("redis")));
            }
            LockSupport.parkNanos(BETWEEN_PINGS.toNanos());
        }
    }

    /** A server that still loads its data answers too, but not PONG. */
    private boolean answersPing() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            socket.setSoTimeout(CONNECT_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(5);
            return new String(answer, StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException e) {
            return false;
        }
    }

    private String lastLogLine() {
        try {
            List<String> lines = Files.readAllLines(folder.log("redis"));
            return lines.isEmpty() ? "it said nothing" : lines.getLast();
        } catch (IOException e) {
            return "it wrote no log";
        }
    }

    private Optional<ProcessHandle> process() {
        return LeftOver.named(pidFile(), folder);
    }

    private Path pidFile() {
        return folder.redis().resolve("redis.pid");
    }
}
