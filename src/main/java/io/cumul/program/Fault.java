package io.cumul.program;

/**
 * Something wrong in the text of a program.
 *
 * @param path where, such as {@code earn.exclude.skus[3]}; empty for the text as a whole
 * @param sentence what is wrong there, or what it must be instead
 */
public record Fault(String path, String sentence) {
    /** One line for a person. */
    @Override
    public String toString() {
        return path.isEmpty() ? sentence : path + ": " + sentence;
    }
}
