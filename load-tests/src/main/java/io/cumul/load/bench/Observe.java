package io.cumul.load.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs another program, such as pgbench, and prints whose share of the processors was how large meanwhile. The program's
 * own is its share as a child of this process. Exits as the program does.
 */
public final class Observe {
    private Observe() {}

    /** {@code --watch name=pid … -- program argument …}. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        List<String> words = List.of(arguments);
        int separator = words.indexOf("--");
        Map<String, Long> watched = new LinkedHashMap<>();
        for (int at = 1; at < separator; at += 2) {
            Plan.watch(watched, words.get(at));
        }
        watched.put("generator", ProcessHandle.current().pid());
        ProcessorTime before = ProcessorTime.of(watched);
        int code = new ProcessBuilder(words.subList(separator + 1, words.size()))
                .inheritIO()
                .start()
                .waitFor();
        StringBuilder line = new StringBuilder("processors");
        ProcessorTime.of(watched)
                .since(before)
                .forEach((name, share) -> line.append(" %s=%.2f".formatted(name, share)));
        System.out.println(line);
        System.exit(code);
    }
}
