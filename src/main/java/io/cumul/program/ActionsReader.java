package io.cumul.program;

import io.cumul.core.ledger.ActionRef;
import io.cumul.core.points.Points;
import io.cumul.core.program.Says;
import io.cumul.core.program.action.Action;
import io.cumul.core.program.action.ActionLimit;
import io.cumul.core.program.limit.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the list {@code actions}: what is rewarded beside purchases. */
final class ActionsReader {

    /** Stands in for an id that cannot be read. */
    static final String UNREAD = "unread";

    private ActionsReader() {}

    /** Reads it, and gives the actions their ids. */
    static List<Action> read(Section program, Terms terms, RuleIds ids) {
        List<Action> actions = new ArrayList<>();
        for (Section action : program.sections("actions", Limits.ACTIONS)) {
            actions.add(action(action, terms, ids));
            action.close();
        }
        return actions;
    }

    private static Action action(Section action, Terms terms, RuleIds ids) {
        String code = action.need("code", "", Forms::id);
        ids.claim(action, "code", code);
        long points = action.need("points", 1L, Forms.whole(1, Points.MAX_PER_COMMAND));
        long referred = action.allow("referredPoints", 0L, Forms.whole(0, Points.MAX_PER_COMMAND));
        if (action.has("referredPoints") && !code.isEmpty() && !code.equals(ActionRef.REFERRAL)) {
            action.fault("referredPoints", "belongs to the action REFERRAL alone.");
        }
        ActionLimit limit = limit(action, terms);
        boolean qualifying = action.allow("qualifying", false, Forms::flag);
        Says says = SaysReader.maybe(action);
        return new Action(code.isEmpty() ? UNREAD : code, points, referred, limit, qualifying, says);
    }

    private static @Nullable ActionLimit limit(Section action, Terms terms) {
        Section limit = action.allow("limit");
        if (!action.has("limit")) {
            return null;
        }
        long times = limit.need("times", 1L, Forms.whole(1, Limits.TIMES));
        Period period = limit.need("per", Period.EVER, terms.period());
        limit.close();
        return new ActionLimit(times, period);
    }
}
