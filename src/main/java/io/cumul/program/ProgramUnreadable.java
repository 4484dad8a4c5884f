package io.cumul.program;

import java.util.List;

/** The chosen program cannot be used. The gateway does not start; whoever runs it needs these sentences, and no stack trace. */
public final class ProgramUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final List<String> sentences;

    /**
     * A program that cannot be used.
     *
     * @param sentences what is wrong, the choice first, then a line for each fault; at least one
     */
    public ProgramUnreadable(List<String> sentences) {
        super(String.join(System.lineSeparator(), sentences), null, false, false);
        this.sentences = List.copyOf(sentences);
    }

    /** What is wrong, line by line. */
    public List<String> sentences() {
        return sentences;
    }
}
