package io.cumul.load.wire;

/**
 * An answer as it arrived.
 *
 * @param status 0 if none arrived
 * @param replayed whether the gateway said that it had given this answer before
 */
public record Answer(int status, String body, boolean replayed) {

    /** For a list of differences: enough to see what went wrong, without pages of text. */
    @Override
    public String toString() {
        String text = body.length() <= 300 ? body : body.substring(0, 300) + "…";
        return status == 0 ? "no answer" : status + " " + text;
    }
}
