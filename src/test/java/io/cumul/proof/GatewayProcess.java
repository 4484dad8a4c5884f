package io.cumul.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The packaged gateway in a process of its own, which can be frozen and killed. */
final class GatewayProcess implements AutoCloseable {
    private static final String PROGRAM = "src/test/resources/test-programs/shop.yaml";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final int port;
    private final int management;

    private GatewayProcess(Process process, int port, int management) {
        this.process = process;
        this.port = port;
        this.management = management;
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
        // Its own, so that the sums of tests do not change with the campaigns of a program that is shipped
        all.putIfAbsent("cumul.program", "file:" + Path.of(PROGRAM).toAbsolutePath());
        all.put("quarkus.http.port", String.valueOf(port));
        all.put("quarkus.management.port", String.valueOf(management));
        all.put("quarkus.http.host", "127.0.0.1");
        GatewayProcess gateway = new GatewayProcess(launch(all), port, management);
        gateway.awaitReady();
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

    /** SIGSTOP: from now on it does nothing at all, and its connections stay open. */
    void freeze() {
        signal("STOP");
    }

    /** SIGCONT: it goes on where it was. */
    void thaw() {
        signal("CONT");
    }

    /**
     * One of its meters.
     *
     * @param series name and tags as Prometheus has them
     */
    double metric(String series) {
        return management("/q/metrics")
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
                .sum();
    }

    @Override
    public void close() {
        // One that is frozen would not hear that it is to stop.
        thaw();
        process.destroy();
        awaitEnd();
    }

    private static Process launch(Map<String, String> settings) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path artifact = Path.of("target", "quarkus-app", "quarkus-run.jar");
        ProcessBuilder builder = new ProcessBuilder(
                java.toString(),
                "-Xmx512m",
                "-XX:+UseCompactObjectHeaders",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:AOTCache=" + artifact.resolveSibling("cumul.aot"),
                "-jar",
                artifact.toString());
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

    private void awaitReady() {
        Awaitility.await("the gateway is ready (see target/gateways)")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .failFast("the gateway has ended", () -> !process.isAlive())
                .until(() -> management("/q/health/ready").contains("UP"));
    }

    private String management(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + path))
                .timeout(PATIENCE)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return response.statusCode() == 200 ? response.body() : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
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
