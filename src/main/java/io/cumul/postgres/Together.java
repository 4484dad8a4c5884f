package io.cumul.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Several writes as one statement, so that a batch costs one message and one answer instead of one for each table. Each is a
 * common table expression that writes; no two may write to the same table, nor may one see what another wrote.
 *
 * @param sql the statement; its one row has, in order, how many rows each of the writes has written
 * @param parameters those of all the writes, in order
 */
record Together(String sql, List<@Nullable Object> parameters) {
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
    private static final Map<List<String>, String> STATEMENTS = new ConcurrentHashMap<>();

    /** Puts writes together; there is at least one. */
    static Together of(List<Write> writes) {
        List<@Nullable Object> parameters = new ArrayList<>();
        writes.forEach(write -> parameters.addAll(write.parameters()));
        // A statement's text says how many parameters it has, so the texts alone decide what comes of them.
        String sql = STATEMENTS.computeIfAbsent(writes.stream().map(Write::sql).toList(), texts -> statement(writes));
        return new Together(sql, parameters);
    }

    private static String statement(List<Write> writes) {
        List<String> parts = new ArrayList<>();
        int before = 0;
        for (Write write : writes) {
            int offset = before;
            String renumbered = PARAMETER
                    .matcher(write.sql())
                    .replaceAll(found -> "\\$" + (Integer.parseInt(found.group(1)) + offset));
            parts.add("part%d AS (\n%sRETURNING 1\n)".formatted(parts.size(), renumbered));
            before += write.parameters().size();
        }
        return "WITH " + String.join(", ", parts)
                + IntStream.range(0, parts.size())
                        .mapToObj("(SELECT count(*) FROM part%d)"::formatted)
                        .collect(Collectors.joining(", ", "\nSELECT ", "\n"));
    }

    /**
     * One write.
     *
     * @param sql an INSERT or UPDATE without RETURNING
     * @param parameters its parameters
     * @param rows how many rows it must write
     */
    record Write(String sql, List<@Nullable Object> parameters, int rows) {}
}
