package io.cumul.checker.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a gateway in memory answers.
 *
 * @param status HTTP status
 * @param body the document
 * @param replayed whether it is a replay
 * @param source where it was read: {@code cache} or {@code ledger}
 */
public record Told(int status, ObjectNode body, boolean replayed, String source) {
    /** An answer that the ledger gives. */
    public static Told of(int status, ObjectNode body) {
        return new Told(status, body, false, "ledger");
    }

    /** A problem without members of its own. */
    public static Told problem(int status, String code) {
        return of(status, JsonNodeFactory.instance.objectNode().put("code", code));
    }

    /** The same, as a replay. */
    public Told again() {
        return new Told(status, body, true, source);
    }
}
