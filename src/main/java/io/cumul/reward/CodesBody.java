package io.cumul.reward;

import io.cumul.http.BodyForm;
import java.util.List;

/**
 * A body that brings codes: newline-delimited JSON, an object on each line.
 *
 * @param codes the codes, in order of the lines, 1 to {@link #MOST}
 */
@BodyForm(maxBytes = CodesBody.MAX_BYTES, lines = true)
record CodesBody(List<String> codes) {
    /** The largest body: 32 MiB. */
    static final int MAX_BYTES = 32 * 1024 * 1024;

    /** The most codes of one call. */
    static final int MOST = 250_000;

    /** Takes its own copy. */
    CodesBody {
        codes = List.copyOf(codes);
    }

    /** Nothing of the codes: this may end in a log. */
    @Override
    public String toString() {
        return codes.size() + " codes";
    }
}
