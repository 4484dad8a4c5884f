package io.cumul.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks the archives that PostgreSQL's programs come in. A class of its own, for a package without embedded servers
 * has not the libraries it needs, and must still be able to load everyone else.
 */
final class TarXz {
    private static final int OWNER_EXECUTES = 0100;

    private TarXz() {}

    /** Writes what {@code stream} holds below {@code target}, which it creates. */
    static void unpack(InputStream stream, Path target) throws IOException {
        Files.createDirectories(target);
        try (var archive = new TarArchiveInputStream(new XZCompressorInputStream(stream))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The archive names a file outside itself: " + entry.getName());
                }
                unpack(archive, entry, file);
            }
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(archive, file);
            if ((entry.getMode() & OWNER_EXECUTES) != 0) {
                Programs.makeExecutable(file);
            }
        }
    }
}
