package io.cumul.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A text of words joined by single spaces, written, or read from its first word to its last. */
final class Words {
    private static final int HEX = 16;
    private static final int HEX_DIGITS = 4;

    private final StringBuilder written = new StringBuilder();
    private final String text;
    private int at;

    /** A text in the making. */
    Words() {
        this("");
    }

    /** A text to be read. */
    Words(String text) {
        this.text = text;
    }

    Words put(String word) {
        if (!written.isEmpty()) {
            written.append(' ');
        }
        written.append(word);
        return this;
    }

    Words put(long number) {
        return put(Long.toString(number));
    }

    /** What was written. */
    String text() {
        return written.toString();
    }

    /** Whether there are words left. */
    boolean more() {
        return at < text.length();
    }

    /** Steps over a section's letter, if the next word is that. */
    boolean begins(String letter) {
        boolean found = wordEnd() - at == letter.length() && text.startsWith(letter, at);
        if (found) {
            next();
        }
        return found;
    }

    /** The next word. */
    String next() {
        String word = at >= text.length() ? "" : text.substring(at, wordEnd());
        at += word.length() + 1;
        if (word.isEmpty() || at == text.length()) {
            throw new IllegalArgumentException("a word is missing: " + text);
        }
        return word;
    }

    long number() {
        String word = next();
        return number(word, 0, word.length());
    }

    /** The words up to the next section, which are those that hold a mark. */
    <T> List<T> all(Function<String, T> reader) {
        List<T> values = new ArrayList<>();
        while (wordEnd() - at > 1) {
            values.add(reader.apply(next()));
        }
        return values;
    }

    /** Nothing may be left. */
    void end() {
        if (more()) {
            throw new IllegalArgumentException("nobody knows what this is: " + text.substring(at));
        }
    }

    /** Where the next word ends; before its beginning if there is none. */
    private int wordEnd() {
        int space = text.indexOf(' ', at);
        return space < 0 ? text.length() : space;
    }

    /** Where the last of such a mark stands in a word. */
    static int mark(String word, char mark) {
        int place = word.lastIndexOf(mark);
        if (place < 1) {
            throw new IllegalArgumentException("no " + mark + " in " + word);
        }
        return place;
    }

    /** No plus sign, so that a number has one form: {@link Long#parseLong} would take it. */
    static long number(String word, int start, int end) {
        if (start < end && word.charAt(start) == '+') {
            throw new IllegalArgumentException("no number: " + word);
        }
        return Long.parseLong(word, start, end, 10);
    }

    /** A name that holds neither spaces nor marks: such characters are {@code %} and four hexadecimal digits. */
    static String escape(String name) {
        int plain = 0;
        while (plain < name.length() && isPlain(name.charAt(plain))) {
            plain++;
        }
        if (plain == name.length()) {
            return name;
        }
        StringBuilder escaped = new StringBuilder(name.length() + HEX_DIGITS);
        for (char c : name.toCharArray()) {
            if (isPlain(c)) {
                escaped.append(c);
            } else {
                escaped.append('%').append(Integer.toHexString(0x10000 | c), 1, HEX_DIGITS + 1);
            }
        }
        return escaped.toString();
    }

    static String unescape(String word) {
        if (word.indexOf('%') < 0) {
            return word;
        }
        StringBuilder name = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == '%' && i + HEX_DIGITS < word.length()) {
                name.append((char) Integer.parseInt(word, i + 1, i + 1 + HEX_DIGITS, HEX));
                i += HEX_DIGITS;
            } else if (word.charAt(i) == '%') {
                throw new IllegalArgumentException("half a character: " + word);
            } else {
                name.append(word.charAt(i));
            }
        }
        return name.toString();
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c != '%' && c != '@' && c != '=';
    }
}
