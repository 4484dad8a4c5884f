package io.cumul.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server of this data folder that still runs although its gateway is gone. A pid file alone proves nothing, since
 * pids are used again: only a process whose program lies in this data folder is one of ours, and only such a process
 * is ever touched.
 */
final class LeftOver {
    private LeftOver() {}

    /**
     * The process that {@code pidFile} names, if it runs a program of {@code folder}; a {@link StartFault} if there is
     * such a process and the system does not tell what it runs.
     */
    static Optional<ProcessHandle> named(Path pidFile, DataFolder folder) {
        Optional<ProcessHandle> process =
                pid(pidFile).flatMap(ProcessHandle::of).filter(LeftOver::runs);
        if (process.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> program = process.get().info().command();
        if (program.isEmpty() && runs(process.get())) {
            throw new StartFault(
                    "Process %d, which %s names, may be a server left over from an earlier run: stop it, or delete that file."
                            .formatted(process.get().pid(), pidFile));
        }
        return process.filter(ignored -> Path.of(program.orElse("/")).startsWith(folder.programs()));
    }

    /** Waits until {@code process} has ended, at most {@code limit}; whether it has. */
    static boolean ends(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !runs(process);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** An ended process that nobody has collected still counts as alive, and in a container may do so for ever. */
    private static boolean runs(ProcessHandle process) {
        Path state = Path.of("/proc", String.valueOf(process.pid()), "stat");
        try {
            return process.isAlive()
                    && !(Files.isReadable(state) && Files.readString(state).contains(") Z "));
        } catch (IOException e) {
            return process.isAlive();
        }
    }

    private static Optional<Long> pid(Path pidFile) {
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(Long::valueOf);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
