package io.cumul.hold;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.core.points.Points;
import io.cumul.http.json.RequestBody;
import io.cumul.http.json.Values;
import io.cumul.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a hold is to be captured.
 *
 * @param points how many of its points, 1 or more; all of them if absent
 * @param onExpired what to do if its time is over: {@code REFUSE}, which is usual, or {@code RETRY}
 */
record CaptureRequest(
        @Nullable Long points,
        @Schema(enumeration = {"REFUSE", "RETRY"}) @Nullable String onExpired) implements RequestBody {
    /** The command it asks for; its first value out of range ends the request. */
    Command.Capture command(AccountId accountId, String holdId) {
        return new Command.Capture(
                accountId,
                holdId,
                Values.optional(points, wanted -> Values.range("points", wanted, 1, Points.MAX_PER_COMMAND)),
                onExpired == null ? Command.OnExpired.REFUSE : late(onExpired));
    }

    private static Command.OnExpired late(String word) {
        return switch (word) {
            case "REFUSE" -> Command.OnExpired.REFUSE;
            case "RETRY" -> Command.OnExpired.RETRY;
            default -> throw ProblemException.invalid("onExpired", "must be one of REFUSE, RETRY");
        };
    }
}
