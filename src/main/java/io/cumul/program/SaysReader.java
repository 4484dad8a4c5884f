package io.cumul.program;

import io.cumul.core.program.Says;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what members are told, by language. */
final class SaysReader {
    private static final String KEY = "says";

    /** The languages that members are told things in. */
    private static final List<String> LANGUAGES = List.of("en", "fr");

    private SaysReader() {}

    /** The sentences that must be there. */
    static Says need(Section parent) {
        return read(parent.need(KEY, ""));
    }

    /** The sentences that may be left out. */
    static Says maybe(Section parent) {
        Section says = parent.allow(KEY);
        return parent.has(KEY) ? read(says) : Says.NOTHING;
    }

    private static Says read(Section says) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            String sentence = says.maybe(language, Forms.text(Limits.SENTENCE));
            if (sentence != null) {
                byLanguage.put(language, sentence);
            }
        }
        says.close();
        if (LANGUAGES.stream().noneMatch(says::has)) {
            says.fault("must have a sentence in English (en) or French (fr).");
        }
        return new Says(byLanguage);
    }
}
