package io.cumul.telemetry;

import static org.awaitility.Awaitility.await;

import io.cumul.embedded.EmbeddedServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** A server of a test's own, which the test stops for good; the other one is that of all tests. */
enum Doomed {
    POSTGRES("postgres/postmaster.pid", "INT", "quarkus.datasource.reactive.url"),
    REDIS("redis/redis.pid", "TERM", "quarkus.redis.hosts");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String pidFile;
    private final String signal;
    private final String address;

    Doomed(String pidFile, String signal, String address) {
        this.pidFile = pidFile;
        this.signal = signal;
        this.address = address;
    }

    /** Starts it, or finds it running, and returns the settings for it. */
    Map<String, String> start() {
        return EmbeddedServers.start(new EmbeddedServers.Wish(folder(), true, this == POSTGRES, 0, this == REDIS, 0));
    }

    /** Stops it at once, whoever is connected, and returns when nobody listens any more. */
    void stop() {
        URI server = URI.create(start().get(address));
        try {
            String pid =
                    Files.readAllLines(folder().resolve(pidFile)).getFirst().strip();
            new ProcessBuilder("kill", "-" + signal, pid).inheritIO().start().waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        await().atMost(PATIENCE).until(() -> !listens(server));
    }

    private Path folder() {
        return Path.of(
                "target",
                "doomed-" + name().toLowerCase(Locale.ROOT) + "-" + System.getProperty("surefire.forkNumber", "1"));
    }

    private static boolean listens(URI server) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
