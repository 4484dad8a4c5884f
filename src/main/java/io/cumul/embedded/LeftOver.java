package io.cumul.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

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
                pid(pidFile).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> program = process.get().info().command();
        if (program.isEmpty() && process.get().isAlive()) {
            throw new StartFault(
                    "Process %d, which %s names, may be a server left over from an earlier run: stop it, or delete that file."
                            .formatted(process.get().pid(), pidFile));
        }
        return process.filter(ignored -> Path.of(program.orElse("/")).startsWith(folder.programs()));
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
