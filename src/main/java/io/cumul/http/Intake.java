package io.cumul.http;

import io.cumul.core.decision.Command;
import io.cumul.http.problem.ProblemException;
import io.cumul.posting.IdempotencyKey;
import io.cumul.posting.Submission;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request's headers say of the command in its body: the key it acts under and how long it may wait. */
public final class Intake {
    /** The longest {@code Request-Deadline}: one hour, in milliseconds. */
    public static final long MAX_DEADLINE_MILLIS = 3_600_000;

    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,7}");

    private Intake() {}

    /**
     * A command under the request's key.
     *
     * @throws ProblemException if the key or the deadline is missing or has another form
     */
    public static Submission keyed(HttpServerRequest http, Command command) {
        IdempotencyKey key = KeyHeader.read(RequestHeaders.values(http, HeaderNames.IDEMPOTENCY_KEY));
        return Submission.keyed(command, key, deadlineNanos(http));
    }

    /**
     * The request's key, for an act that concerns no account.
     *
     * @throws ProblemException if it is missing or has another form
     */
    public static IdempotencyKey key(HttpServerRequest http) {
        return KeyHeader.read(RequestHeaders.values(http, HeaderNames.IDEMPOTENCY_KEY));
    }

    /**
     * A command that is harmless to repeat.
     *
     * @throws ProblemException if the deadline has another form
     */
    public static Submission unkeyed(HttpServerRequest http, Command command) {
        return Submission.unkeyed(command, deadlineNanos(http));
    }

    private static @Nullable Long deadlineNanos(HttpServerRequest http) {
        String text = RequestHeaders.line(http, HeaderNames.REQUEST_DEADLINE);
        if (text == null) {
            return null;
        }
        String reason = "must be whole milliseconds, 1 to " + MAX_DEADLINE_MILLIS;
        if (!MILLIS.matcher(text).matches()) {
            throw ProblemException.invalid(HeaderNames.REQUEST_DEADLINE, reason);
        }
        long millis = Long.parseLong(text);
        if (millis < 1 || millis > MAX_DEADLINE_MILLIS) {
            throw ProblemException.invalid(HeaderNames.REQUEST_DEADLINE, reason);
        }
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
