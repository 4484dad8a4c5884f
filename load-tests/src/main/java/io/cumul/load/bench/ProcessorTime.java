package io.cumul.load.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The processor time that processes have used so far, each with its descendants, as Linux counts it: 100 ticks a second.
 *
 * @param nanos when this was so, in {@link System#nanoTime()}
 * @param ticks by name
 */
record ProcessorTime(long nanos, Map<String, Long> ticks) {
    private static final double TICKS_PER_SECOND = 100;
    private static final double NANOS_PER_SECOND = 1e9;
    /** Fields of /proc/pid/stat after the parenthesis: time in user and system mode, then that of children waited for. */
    private static final int USER = 11;

    private static final int CHILDREN_SYSTEM = 14;

    /** The time now. */
    static ProcessorTime of(Map<String, Long> watched) {
        Map<String, Long> ticks = new LinkedHashMap<>();
        watched.forEach((name, pid) -> ticks.put(name, ofTree(pid)));
        return new ProcessorTime(System.nanoTime(), ticks);
    }

    /** Processors used between {@code before} and this, by name; 1 is one of them all the time. */
    Map<String, Double> since(ProcessorTime before) {
        double seconds = (nanos - before.nanos) / NANOS_PER_SECOND;
        Map<String, Double> shares = new LinkedHashMap<>();
        ticks.forEach((name, now) ->
                shares.put(name, (now - before.ticks.getOrDefault(name, now)) / TICKS_PER_SECOND / seconds));
        return shares;
    }

    private static long ofTree(long pid) {
        Stream<ProcessHandle> family = ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
        return family.mapToLong(process -> ofOne(process.pid())).sum();
    }

    private static long ofOne(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long sum = 0;
            for (int field = USER; field <= CHILDREN_SYSTEM; field++) {
                sum += Long.parseLong(fields[field]);
            }
            return sum;
        } catch (IOException gone) {
            return 0;
        }
    }
}
