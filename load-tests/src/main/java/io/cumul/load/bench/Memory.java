package io.cumul.load.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The resident memory of a process, as Linux tells it. */
final class Memory {
    private static final long KIB_PER_MIB = 1024;

    private Memory() {}

    /** MiB that are resident now; 0 if the process is gone. */
    static long resident(long pid) {
        return field(pid, "VmRSS:");
    }

    /** The most MiB that ever were. */
    static long peak(long pid) {
        return field(pid, "VmHWM:");
    }

    private static long field(long pid, String name) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_PER_MIB)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
