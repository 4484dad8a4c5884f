package io.cumul.http.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem before it is written: what it is, not how it is told. As the entity of a response it becomes a document in the
 * caller's language.
 *
 * @param code what it is
 * @param members the code's own members, in order
 */
public record Problem(ProblemCode code, Map<String, Object> members) {
    /** Takes its own copy of the members. */
    public Problem {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** A problem without members of its own. */
    public static Problem of(ProblemCode code) {
        return new Problem(code, Map.of());
    }

    /** A problem of one named value of the request. */
    public static Problem of(ProblemCode code, String field, String reason) {
        return of(code).with("field", field).with("reason", reason);
    }

    /** This problem with one more member; an absent value leaves it out. */
    public Problem with(String member, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(code, more);
    }
}
