package io.cumul.load.replay;

/** Something the gateway says otherwise than the file. */
public record Difference(String where, String what, String expected, String found) {

    static Difference of(String where, String what, Object expected, Object found) {
        return new Difference(where, what, expected.toString(), found.toString());
    }

    @Override
    public String toString() {
        return where + ": " + what + ": expected " + expected + ", found " + found;
    }
}
