package io.cumul.http;

import io.cumul.http.problem.Problem;
import io.cumul.http.problem.ProblemCode;
import io.cumul.http.problem.ProblemException;
import io.cumul.posting.IdempotencyKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code Idempotency-Key}: bare, or a string after RFC 8941, which is the same key. */
final class KeyHeader {
    private static final char QUOTE = '"';
    private static final char ESCAPE = '\\';

    private KeyHeader() {}

    /**
     * The key.
     *
     * @param values every value that the request gives for the header
     * @throws ProblemException if there is none, more than one, or one of another form
     */
    static IdempotencyKey read(@Nullable List<String> values) {
        if (values == null || values.isEmpty()) {
            throw fault(ProblemCode.IDEMPOTENCY_KEY_MISSING, "is required");
        }
        if (values.size() > 1) {
            throw fault(ProblemCode.IDEMPOTENCY_KEY_INVALID, "is given more than once");
        }
        try {
            String value = values.getFirst().strip();
            return new IdempotencyKey(value.indexOf(QUOTE) == 0 ? unquote(value) : value);
        } catch (IllegalArgumentException otherForm) {
            throw fault(
                    ProblemCode.IDEMPOTENCY_KEY_INVALID,
                    "must be 1 to 128 visible ASCII characters, bare or as a quoted string");
        }
    }

    private static String unquote(String quoted) {
        StringBuilder text = new StringBuilder(quoted.length());
        int i = 1;
        while (i < quoted.length() && quoted.charAt(i) != QUOTE) {
            if (quoted.charAt(i) == ESCAPE) {
                i++;
                if (i == quoted.length() || (quoted.charAt(i) != QUOTE && quoted.charAt(i) != ESCAPE)) {
                    throw new IllegalArgumentException("only quotes and backslashes are escaped");
                }
            }
            text.append(quoted.charAt(i));
            i++;
        }
        if (i != quoted.length() - 1) {
            throw new IllegalArgumentException("the string does not end where the value ends");
        }
        return text.toString();
    }

    private static ProblemException fault(ProblemCode code, String reason) {
        return new ProblemException(Problem.of(code, HeaderNames.IDEMPOTENCY_KEY, reason));
    }
}
