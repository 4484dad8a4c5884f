package io.cumul.http.problem;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The languages that problems are told in. */
enum Language {
    ENGLISH(Locale.ENGLISH),
    FRENCH(Locale.FRENCH);

    private static final List<Locale> SPOKEN = List.of(ENGLISH.locale, FRENCH.locale);

    private final Locale locale;
    private final ResourceBundle texts;

    Language(Locale locale) {
        this.locale = locale;
        // Without the fallback to the machine's own language English would be French on a French machine.
        this.texts = ResourceBundle.getBundle(
                "problems",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The best for an {@code Accept-Language}; English where there is none, or none that is understood. */
    static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return Locale.FRENCH.equals(best) ? FRENCH : ENGLISH;
        } catch (IllegalArgumentException unreadable) {
            return ENGLISH;
        }
    }

    /** The language's tag, such as {@code fr}. */
    String tag() {
        return locale.toLanguageTag();
    }

    /** The text under a key; every key is in every language. */
    String text(String key) {
        return texts.getString(key);
    }
}
