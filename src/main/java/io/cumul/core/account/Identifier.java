package io.cumul.core.account;

import java.util.regex.Pattern;

/** The form of every id that callers choose: 1 to 64 of {@code [A-Za-z0-9._~:-]}, the first a letter or digit. */
public final class Identifier {
    /** The form as a regular expression. */
    public static final String FORM = "[A-Za-z0-9][A-Za-z0-9._~:-]{0,63}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private Identifier() {}

    /** Whether the text has the form of an id. */
    public static boolean matches(String text) {
        return PATTERN.matcher(text).matches();
    }

    /**
     * Checks the form.
     *
     * @return the same text
     * @throws IllegalArgumentException if it is no id
     */
    public static String require(String text) {
        if (!matches(text)) {
            throw new IllegalArgumentException(
                    "no id: 1 to 64 of A-Z a-z 0-9 . _ ~ : - are, beginning with a letter or digit");
        }
        return text;
    }
}
