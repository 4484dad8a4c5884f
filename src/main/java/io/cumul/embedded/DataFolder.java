package io.cumul.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything of the embedded servers, locked for this process. The operating system drops the
 * lock with the process, even a killed one, so it tells a gateway that runs from servers that one left behind.
 */
final class DataFolder {
    private static final long MEBIBYTE = 1024 * 1024;
    /** Unpacked programs and a fresh database take about 120 MiB; the rest is room for the log to turn over. */
    private static final long FIRST_START_NEEDS = 256 * MEBIBYTE;

    private static final long LATER_START_NEEDS = 48 * MEBIBYTE;

    private final Path root;

    @SuppressWarnings("unused") // held so that it is not closed, which would release it
    private final FileLock lock;

    private DataFolder(Path root, FileLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Creates the folder where it is missing and locks it; each thing that prevents this is a {@link StartFault}. */
    static DataFolder open(Path wanted) {
        Path folder = wanted.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            Path root = folder.toRealPath();
            FileLock lock = lock(root.resolve("lock"));
            if (lock == null) {
                throw new StartFault(
                        "Another gateway already runs on the data in %s: stop it, or set CUMUL_EMBEDDED_DATA to another folder."
                                .formatted(root));
            }
            requireSpace(root);
            return new DataFolder(root, lock);
        } catch (FileAlreadyExistsException e) {
            throw new StartFault("%s is not a folder: set CUMUL_EMBEDDED_DATA to one that the embedded servers may use."
                    .formatted(folder));
        } catch (IOException e) {
            throw Faults.of(
                    "The embedded servers cannot write to " + folder,
                    e,
                    "set CUMUL_EMBEDDED_DATA to a folder they may use");
        }
    }

    /** The real path of the folder, free of symbolic links. */
    Path root() {
        return root;
    }

    /** The PostgreSQL cluster. */
    Path postgres() {
        return root.resolve("postgres");
    }

    /** Redis' append-only file. */
    Path redis() {
        return root.resolve("redis");
    }

    /** The unpacked programs. */
    Path programs() {
        return root.resolve("programs");
    }

    /** The log of one server, appended to at every start. */
    Path log(String server) {
        return root.resolve(server + ".log");
    }

    private static @Nullable FileLock lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            channel.close();
            return null;
        }
    }

    private static void requireSpace(Path root) throws IOException {
        long needed = Files.exists(root.resolve("postgres")) ? LATER_START_NEEDS : FIRST_START_NEEDS;
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < needed) {
            throw new StartFault("The disk is full: %s has %d MiB left and the embedded servers need %d MiB to start."
                    .formatted(root, free / MEBIBYTE, needed / MEBIBYTE));
        }
    }
}
