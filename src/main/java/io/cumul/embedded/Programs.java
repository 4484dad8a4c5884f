package io.cumul.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Unpacks the servers' programs from the class path into the data folder, once for each version. */
final class Programs {
    private Programs() {}

    /** Whether this package brings the programs of {@code platform}. */
    static boolean present(Platform platform) {
        return url(platform.postgresArchive()) != null;
    }

    /** The folder of PostgreSQL's {@code bin}, {@code lib} and {@code share}. */
    static Path postgres(Platform platform, DataFolder folder) {
        return unpacked(platform.postgresArchive(), folder, TarXz::unpack);
    }

    /** One Redis program of {@link Platform#redisPrograms()}, as an executable file. */
    static Path redis(String resource, DataFolder folder) {
        return unpacked(resource, folder, (stream, target) -> {
                    Files.createDirectories(target);
                    Path program = target.resolve("redis-server");
                    Files.copy(stream, program);
                    makeExecutable(program);
                })
                .resolve("redis-server");
    }

    @FunctionalInterface
    private interface Unpacking {
        void unpack(InputStream stream, Path target) throws IOException;
    }

    /** Unpacks beside the target and renames, so that an interrupted start leaves nothing that looks complete. */
    private static Path unpacked(String resource, DataFolder folder, Unpacking unpacking) {
        URL url = url(resource);
        if (url == null) {
            throw new StartFault(
                    "This package has no %s, so it cannot start embedded servers here: build it on this platform."
                            .formatted(resource));
        }
        try {
            var connection = url.openConnection();
            Path target = folder.programs().resolve(resource + "-" + connection.getContentLengthLong());
            if (!Files.isDirectory(target)) {
                Path half = folder.programs().resolve(resource + ".part");
                delete(half);
                try (InputStream stream = new BufferedInputStream(connection.getInputStream())) {
                    unpacking.unpack(stream, half);
                }
                Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return target;
        } catch (IOException e) {
            throw Faults.of(
                    "The embedded servers could not be unpacked into " + folder.programs(),
                    e,
                    "see that the folder can be written to");
        }
    }

    private static @Nullable URL url(String resource) {
        return Programs.class.getClassLoader().getResource(resource);
    }

    static void makeExecutable(Path program) throws IOException {
        if (!program.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + program + " executable");
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
