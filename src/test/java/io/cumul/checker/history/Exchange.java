package io.cumul.checker.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.cumul.checker.history.Answer.Standing;
import io.cumul.checker.plan.Call;

/**
 * One call and what came of it. Times are nanoseconds since the history began, by a clock that never runs backwards; the
 * first is taken before anything is sent, the second after everything has come.
 *
 * @param call what was asked
 * @param gateway which gateway was asked
 * @param minVersion the version asked for at least, 0 if none
 * @param holdId the hold that it was about; empty if about none
 * @param began when it was about to be sent
 * @param ended when the answer was there
 * @param answer what came of it
 */
public record Exchange(Call call, int gateway, long minVersion, String holdId, long began, long ended, Answer answer) {
    private static final long NANOS_PER_MICRO = 1_000;

    /** Whether it was answered by a yes or a no. */
    public boolean definite() {
        return answer.standing() == Standing.DONE || answer.standing() == Standing.REFUSED;
    }

    /** Whether it has an outcome that stands; that there is no such account may change. */
    public boolean settled() {
        return definite() && !answer.code().equals("ACCOUNT_NOT_FOUND");
    }

    /** Whether it was done. */
    public boolean done() {
        return answer.standing() == Standing.DONE;
    }

    /** What the answer says; a missing node where there was none. */
    public JsonNode body() {
        return answer instanceof Answer.Said said ? said.body() : MissingNode.getInstance();
    }

    /** The balance that it shows, on its own or within another document; a missing node where it shows none. */
    public JsonNode balance() {
        if (!done() || call instanceof Call.Statement) {
            return MissingNode.getInstance();
        }
        return call instanceof Call.Balance ? body() : body().path("balance");
    }

    /** The version that the account is shown in, 0 where there is none. */
    public long version() {
        return call instanceof Call.Statement
                ? body().path("entries").path(0).path("seq").asLong()
                : balance().path("version").asLong();
    }

    @Override
    public String toString() {
        return call + (minVersion == 0 ? "" : " at version " + minVersion + " or later")
                + (holdId.isEmpty() ? "" : " of hold " + holdId) + " at gateway " + gateway
                + " from " + began / NANOS_PER_MICRO + " to " + ended / NANOS_PER_MICRO + " µs: " + answer;
    }
}
