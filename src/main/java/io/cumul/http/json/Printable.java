package io.cumul.http.json;

/** Which characters a text of a request may hold. */
final class Printable {
    private Printable() {}

    /** Whether a text has 1 to {@code max} characters, all of them printable. */
    static boolean is(String text, int max) {
        return !text.isEmpty()
                && text.codePointCount(0, text.length()) <= max
                && text.codePoints().allMatch(Printable::is);
    }

    /** No control characters, no line ends, no halves of a surrogate pair, nothing unassigned. */
    static boolean is(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
