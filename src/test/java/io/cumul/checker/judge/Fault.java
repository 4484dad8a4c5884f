package io.cumul.checker.judge;

/**
 * A promise that was not kept.
 *
 * @param promise which
 * @param account whose account shows it
 * @param what in a sentence
 */
public record Fault(Promise promise, String account, String what) {
    private static final int LONGEST = 900;

    @Override
    public String toString() {
        return account + ": " + (what.length() > LONGEST ? what.substring(0, LONGEST) + "…" : what);
    }
}
