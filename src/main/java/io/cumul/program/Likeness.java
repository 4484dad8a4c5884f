package io.cumul.program;

import java.util.Collection;
import java.util.Comparator;

/** Guesses which key was meant: the one that the fewest single-letter edits away (Levenshtein). */
final class Likeness {
    /** The longest word that is worth a guess; no key of the language is longer. */
    private static final int LONGEST = 40;

    private Likeness() {}

    /** A hint to append to a sentence; empty if no known key is close. */
    static String hint(String given, Collection<String> known) {
        int near = 1 + given.length() / 4;
        return known.stream()
                .filter(key -> given.length() <= LONGEST && distance(given, key) <= near)
                .min(Comparator.comparingInt(key -> distance(given, key)))
                .map(key -> " Did you mean " + key + "?")
                .orElse("");
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                boolean same = Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
                int replaced = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
