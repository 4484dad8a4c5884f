package io.cumul.adjustment;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.core.ledger.Details;
import io.cumul.core.points.Points;
import io.cumul.http.json.RequestBody;
import io.cumul.http.json.Values;
import io.cumul.http.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Points to be given or taken.
 *
 * @param points more than zero to be given, less to be taken
 * @param reasonCode the operator's code for why
 * @param note the same in words
 */
record AdjustmentRequest(
        long points, String reasonCode, @Nullable String note) implements RequestBody {
    /** The most characters of a note. */
    static final int MAX_NOTE = 500;

    /** The command it asks for; its first value out of range ends the request. */
    Command.Adjust command(AccountId accountId, String actor) {
        if (points == 0) {
            throw ProblemException.invalid("points", "must not be 0");
        }
        long signed = Values.range("points", points, -Points.MAX_PER_COMMAND, Points.MAX_PER_COMMAND);
        Details.Reasoned reason = new Details.Reasoned(
                Values.id("reasonCode", reasonCode),
                Values.optional(note, words -> Values.text("note", words, MAX_NOTE)),
                actor);
        return new Command.Adjust(accountId, signed, reason);
    }
}
