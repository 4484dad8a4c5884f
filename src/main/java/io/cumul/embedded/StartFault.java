package io.cumul.embedded;

/**
 * The gateway cannot start, for a reason that whoever starts it can mend. The message is one whole sentence for that
 * person; there is no stack trace, for it would only hide the sentence.
 */
public final class StartFault extends RuntimeException {
    /** A fault that {@code sentence} explains together with its remedy. */
    public StartFault(String sentence) {
        super(sentence, null, false, false);
    }
}
