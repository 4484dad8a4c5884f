package io.cumul.embedded;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A PostgreSQL of our own, as durable as one in production: a commit it has acknowledged survives the crash of
 * everything. {@code pg_ctl} starts and stops it and knows when it is ready.
 */
final class PostgresServer {
    static final String USER = "cumul";
    static final String DATABASE = "cumul";

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final Duration LAST_BREATH = Duration.ofSeconds(5);

    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "100"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC")));

    private final DataFolder folder;
    private final ServerUser user;
    private final Path programs;
    private final int port;

    private PostgresServer(DataFolder folder, ServerUser user, Path programs, int port) {
        this.folder = folder;
        this.user = user;
        this.programs = programs;
        this.port = port;
    }

    /**
     * Starts the server on {@code port} of 127.0.0.1 with the data of {@code folder}, which it creates at the first
     * start and anew at a {@code fresh} one; a server left over there is stopped first. Returns when it accepts connections; every reason why it cannot is
     * a {@link StartFault}.
     */
    static PostgresServer start(DataFolder folder, Platform platform, boolean fresh, int port) {
        ServerUser user = ServerUser.choose();
        Path programs = Programs.postgres(platform, folder);
        user.own(programs);
        user.requireAccess(programs.resolve("bin/postgres"));
        PostgresServer server = new PostgresServer(folder, user, programs, port);
        try {
            server.clearLeftOver();
            if (fresh) {
                Programs.delete(folder.postgres());
            }
            server.createCluster();
            server.launch();
        } catch (IOException e) {
            throw Faults.of(
                    "The embedded PostgreSQL cannot use " + folder.postgres(), e, "see that it can be written to");
        }
        return server;
    }

    /** Where it listens, as {@code host:port/database}. */
    String address() {
        return "127.0.0.1:" + port + "/" + DATABASE;
    }

    /** Rolls back what is open, writes everything down and ends. */
    void stop() {
        if (!stopped("fast")) {
            stopped("immediate");
        }
    }

    private boolean stopped(String mode) {
        return run(
                        STOP.plusSeconds(5),
                        "pg_ctl",
                        "stop",
                        "-D",
                        data(),
                        "-m",
                        mode,
                        "-w",
                        "-t",
                        String.valueOf(STOP.toSeconds()))
                .succeeded();
    }

    private void clearLeftOver() throws IOException {
        Path pidFile = folder.postgres().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        user.own(folder.postgres());
        var leftOver = LeftOver.named(pidFile, folder);
        if (leftOver.isPresent()) {
            stop();
            // Its pid file goes a moment before itself
            if (!LeftOver.ends(leftOver.get(), LAST_BREATH)) {
                throw new StartFault(
                        "A PostgreSQL left over from an earlier run (process %d) on %s does not stop: stop it yourself."
                                .formatted(leftOver.get().pid(), folder.postgres()));
            }
        }
        // Its process is gone, and another one that got the same pid would keep PostgreSQL from starting.
        Files.deleteIfExists(pidFile);
    }

    /** Creates the cluster beside its place and renames it, so that an interrupted start leaves none by halves. */
    private void createCluster() throws IOException {
        if (Files.isDirectory(folder.postgres())) {
            user.own(folder.postgres());
            return;
        }
        Path half = folder.root().resolve("postgres.part");
        Programs.delete(half);
        Files.createDirectory(half);
        user.own(half);
        // The builtin locale provider sorts the same everywhere and needs no locale of the system.
        require(
                "create its data",
                run(
                        START,
                        "initdb",
                        "-D",
                        half.toString(),
                        "-U",
                        USER,
                        "-A",
                        "trust",
                        "-E",
                        "UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        // Not on the command line, where ALTER SYSTEM could not change it.
                        "-c",
                        "shared_buffers=256MB",
                        "--no-instructions"));
        require(
                "create its database",
                Command.run(
                        START,
                        user.command(List.of(program("postgres"), "--single", "-D", half.toString(), "postgres")),
                        "CREATE DATABASE " + DATABASE + ";\n"));
        Files.move(half, folder.postgres(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void launch() throws IOException {
        Path log = folder.log("postgres");
        if (!Files.exists(log)) {
            Files.createFile(log);
        }
        user.own(log);
        long logged = Files.size(log);
        String options = "-p " + port
                + SETTINGS.entrySet().stream()
                        .map(setting -> " -c " + setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining());
        Command.Result result = run(
                START.plusSeconds(10),
                "pg_ctl",
                "start",
                "-D",
                data(),
                "-l",
                log.toString(),
                "-o",
                options,
                "-w",
                "-t",
                String.valueOf(START.toSeconds()));
        if (!result.succeeded()) {
            require("start", new Command.Result(result.code(), result.output() + "\n" + since(log, logged)));
        }
    }

    private static String since(Path log, long offset) throws IOException {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(offset);
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void require(String step, Command.Result result) {
        if (result.succeeded()) {
            return;
        }
        if (Faults.saysDiskFull(result.output())) {
            throw new StartFault("The embedded PostgreSQL could not %s: the disk that holds %s is full."
                    .formatted(step, folder.root()));
        }
        throw new StartFault("The embedded PostgreSQL could not %s: %s (log: %s)."
                .formatted(step, mostTelling(result.output()), folder.log("postgres")));
    }

    /** The line that names the cause, for PostgreSQL says more around it. */
    private static String mostTelling(String output) {
        List<String> lines = output.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                .findFirst()
                .orElse(lines.isEmpty() ? "it said nothing" : lines.getLast());
    }

    private Command.Result run(Duration limit, String program, String... arguments) {
        List<String> words = new ArrayList<>(List.of(program(program)));
        words.addAll(List.of(arguments));
        return Command.run(limit, user.command(words));
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    private String data() {
        return folder.postgres().toString();
    }
}
