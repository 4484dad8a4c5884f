import io.cumul.embedded.EmbeddedServers;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs the packaged gateway once, for the JVM to write down what it loaded: the archive from which the gateway starts in half
 * the time. The build runs this from its source, with the class path that brings the embedded servers.
 */
final class Training {
    /**
     * An archive serves the JVM that wrote it, and only under the options by which these matter to it: the form of object
     * headers and the module options. The collector may be another one, but for ZGC. Without the last one, which spares some
     * stubs, the JVM may warn at each start that two of them have one name.
     */
    private static final List<String> OPTIONS = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-AOTAdapterCaching");

    private static final Duration READY = Duration.ofSeconds(120);
    private static final Duration WRITTEN = Duration.ofSeconds(180);
    private static final String KEY = "training-0123456789abcdef";

    private final Path jar;
    private final Path archive;
    private final Path work;
    private final int port = freePort();
    private final int management = freePort();

    private Training(Path jar, Path archive, Path work) throws IOException {
        this.jar = jar;
        this.archive = archive;
        this.work = work;
    }

    /** Takes {@code quarkus-run.jar}, the archive to be written and a folder for everything else. */
    public static void main(String... arguments) throws Exception {
        Path work = Files.createDirectories(absolute(arguments[2]));
        Path archive = absolute(arguments[1]);
        Files.deleteIfExists(archive);
        long began = System.nanoTime();
        new Training(absolute(arguments[0]), archive, work).run();
        System.out.printf(
                "The gateway's archive: %s, %d MB, after a training of %d s%n",
                archive.getFileName(),
                Files.size(archive) / 1_000_000,
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
        System.exit(0);
    }

    private void run() throws Exception {
        Path log = work.resolve("gateway.log");
        Map<String, String> servers =
                EmbeddedServers.start(EmbeddedServers.Wish.bothFresh(work.resolve("servers")));
        Process gateway = start(servers, log);
        try {
            Visitor visitor = new Visitor("http://127.0.0.1:" + port, "http://127.0.0.1:" + management, KEY);
            visitor.awaitReady(gateway, READY);
            visitor.visit();
            gateway.destroy();
            if (!gateway.waitFor(WRITTEN.toSeconds(), TimeUnit.SECONDS) || Files.notExists(archive)) {
                throw new IllegalStateException("the JVM has written no archive");
            }
        } catch (IllegalStateException failure) {
            throw new IllegalStateException(failure.getMessage() + "; see " + log, failure);
        } finally {
            gateway.destroyForcibly();
        }
    }

    private Process start(Map<String, String> servers, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.add("-XX:AOTCacheOutput=" + archive);
        command.add("-jar");
        command.add(jar.toString());
        ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
        Map<String, String> environment = builder.environment();
        // What the builder's shell says of a gateway or a JVM is not about this one.
        environment.keySet().removeIf(name -> name.matches("(QUARKUS|CUMUL|JDK_JAVA|JAVA_TOOL)_.*"));
        servers.forEach((name, value) -> environment.put(variable(name), value));
        environment.putAll(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", String.valueOf(port),
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", String.valueOf(management),
                "CUMUL_API_KEYS_TRAINING_KEY", KEY,
                "CUMUL_API_KEYS_TRAINING_ROLES", "checkout"));
        File output = log.toFile();
        return builder.redirectErrorStream(true).redirectOutput(output).start();
    }

    private static String variable(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
