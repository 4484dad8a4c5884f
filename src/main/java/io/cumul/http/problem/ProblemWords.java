package io.cumul.http.problem;

import io.cumul.http.Language;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;

/** What problems say, in every language. */
final class ProblemWords {
    private static final Map<Language, ResourceBundle> BY_LANGUAGE = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            // Without the fallback to the machine's own language English would be French on a French machine.
            var noOtherLanguage = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
            BY_LANGUAGE.put(language, ResourceBundle.getBundle("problems", language.locale(), noOtherLanguage));
        }
    }

    private ProblemWords() {}

    /** The text under a key; every key is in every language. */
    static String text(Language language, String key) {
        return Objects.requireNonNull(BY_LANGUAGE.get(language)).getString(key);
    }
}
