package io.cumul.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What runs in this process on one data folder. It is kept in a system property, not in a field: development and tests
 * load these classes again and again in class loaders of their own, and must find the servers of the first.
 */
record RunningServers(String property) {
    static RunningServers in(Path data) {
        return new RunningServers("io.cumul.servers:" + data.toAbsolutePath().normalize());
    }

    /** The settings of the servers that run, or nothing when none does. */
    Optional<Map<String, String>> settings() {
        return Optional.ofNullable(System.getProperty(property))
                .map(lines -> lines.lines()
                        .map(line -> line.split("=", 2))
                        .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1])));
    }

    void remember(Map<String, String> settings) {
        System.setProperty(
                property,
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining("\n")));
    }
}
