package io.cumul.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The packaged gateway in a process of its own, which can be killed. */
final class GatewayProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final int port;

    private GatewayProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts the packaged gateway and waits until it is ready.
     *
     * @param settings Quarkus' settings for the servers, and others to be overridden
     */
    static GatewayProcess start(Map<String, String> settings) {
        int port = freePort();
        int management = freePort();
        Map<String, String> all = new HashMap<>(settings);
        all.put("quarkus.http.port", String.valueOf(port));
        all.put("quarkus.management.port", String.valueOf(management));
        all.put("quarkus.http.host", "127.0.0.1");
        GatewayProcess gateway = new GatewayProcess(launch(all), port);
        gateway.awaitReady(management);
        return gateway;
    }

    /** Where it listens. */
    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** SIGKILL: no shutdown hook, no last word. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private static Process launch(Map<String, String> settings) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path artifact = Path.of("target", "quarkus-app", "quarkus-run.jar");
        ProcessBuilder builder = new ProcessBuilder(java.toString(), "-Xmx512m", "-jar", artifact.toString());
        settings.forEach((name, value) -> builder.environment().put(environmentName(name), value));
        try {
            Path log = Files.createTempFile(Files.createDirectories(Path.of("target", "gateways")), "gateway", ".log");
            return builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void awaitReady(int management) {
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            Awaitility.await("the gateway is ready (see target/gateways)")
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .failFast("the gateway has ended", () -> !process.isAlive())
                    .until(() -> http.send(ready, BodyHandlers.discarding()).statusCode() == 200);
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String environmentName(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
