package io.cumul.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs one program of the system to its end and keeps what it said. */
final class Command {
    /** How a program ended: its exit code, and standard output and error together. */
    record Result(int code, String output) {
        boolean succeeded() {
            return code == 0;
        }
    }

    /** What {@link Result#code()} is when the program could not be started, or did not end in time. */
    static final int DID_NOT_RUN = -1;

    private Command() {}

    /** Runs {@code words} with nothing on standard input. */
    static Result run(Duration limit, List<String> words) {
        return run(limit, words, "");
    }

    /** Runs {@code words}, which gets {@code input} to read; a program that exceeds {@code limit} is killed. */
    static Result run(Duration limit, List<String> words, String input) {
        Process process;
        try {
            process = new ProcessBuilder(new ArrayList<>(words))
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            return new Result(DID_NOT_RUN, String.valueOf(e.getMessage()));
        }
        // Read beside waiting: a program that fills the pipe would otherwise never end.
        CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> readAll(process.getInputStream()));
        try {
            feed(process, input);
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Result(DID_NOT_RUN, words.getFirst() + " did not end within " + limit.toSeconds() + " s");
            }
            return new Result(process.exitValue(), output.join());
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return new Result(DID_NOT_RUN, words.getFirst() + " was interrupted");
        }
    }

    private static void feed(Process process, String input) {
        try (var standardInput = process.getOutputStream()) {
            standardInput.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended without reading; its exit code and output say why.
        }
    }

    private static String readAll(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
