package io.cumul.checker.rebuild;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account's row, its texts as they stand in the table.
 *
 * @param status what may be done with it
 * @param lots its points
 * @param holds its points set aside
 * @param owed points that the member owes
 * @param sums what the row adds up itself
 * @param standing tiers, limits used up and purchases
 * @param version number of the last entry
 * @param enrolledAt when it was opened
 * @param changedAt when the last entry was written
 */
public record Row(
        int status,
        String lots,
        String holds,
        long owed,
        Sums sums,
        String standing,
        long version,
        Instant enrolledAt,
        Instant changedAt) {
    private static final List<String> SECTIONS = List.of("T", "Q", "R", "U", "A");

    /** The words of one section of the standing, joined by spaces; empty if there is no such section. */
    String standing(String section) {
        List<String> words = Arrays.asList(standing.split(" ", -1));
        int start = words.indexOf(section);
        if (start < 0) {
            return "";
        }
        int end = start + 1;
        while (end < words.size() && !SECTIONS.contains(words.get(end))) {
            end++;
        }
        return String.join(" ", words.subList(start + 1, end));
    }

    /**
     * What a row adds up itself.
     *
     * @param points points in its lots
     * @param pending those of them that cannot be spent yet
     * @param held points in its holds
     * @param nextChangeAt when time alone changes it next; absent if never
     */
    public record Sums(
            long points, long pending, long held, @Nullable Instant nextChangeAt) {}
}
