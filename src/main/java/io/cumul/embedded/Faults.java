package io.cumul.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** Turns what went wrong below into the one sentence that whoever starts the gateway gets. */
final class Faults {
    private Faults() {}

    /** {@code what} happened because of {@code cause}; {@code remedy} says what to do, without a full stop. */
    static StartFault of(String what, IOException cause, String remedy) {
        String reason = reason(cause);
        if (saysDiskFull(reason)) {
            return new StartFault(what + ": the disk is full.");
        }
        return new StartFault("%s (%s): %s.".formatted(what, reason, remedy));
    }

    /** Whether a server's or the system's message means that the disk is full. */
    static boolean saysDiskFull(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        return lower.contains("no space left on device") || lower.contains("disk quota exceeded");
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        String reason = cause instanceof FileSystemException fault ? fault.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
