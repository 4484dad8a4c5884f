package io.cumul.core.account;

/** The form of every id that callers choose: 1 to 64 of {@code [A-Za-z0-9._~:-]}, the first a letter or digit. */
public final class Identifier {
    /** The form as a regular expression. */
    public static final String FORM = "[A-Za-z0-9][A-Za-z0-9._~:-]{0,63}";

    private static final int LONGEST = 64;
    private static final String MARKS = "._~:-";

    private Identifier() {}

    /** Whether the text has the form of an id. By hand, since every command has its ids looked at several times. */
    public static boolean matches(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!isLetterOrDigit(character) && MARKS.indexOf(character) < 0) {
                return false;
            }
        }
        return true;
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

    private static boolean isLetterOrDigit(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }
}
