package io.cumul.core.program;

import java.util.Map;

/**
 * A sentence for members, in one or more languages.
 *
 * @param byLanguage the sentence by its ISO 639 language code, such as {@code en}
 */
public record Says(Map<String, String> byLanguage) {
    /** Nothing is said. */
    public static final Says NOTHING = new Says(Map.of());

    private static final String FALLBACK = "en";

    /** Takes its own copy. */
    public Says {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The sentence in a language, else in English, else in any; empty if nothing is said. */
    public String in(String language) {
        String fallback = byLanguage.values().stream().sorted().findFirst().orElse("");
        return byLanguage.getOrDefault(language, byLanguage.getOrDefault(FALLBACK, fallback));
    }
}
