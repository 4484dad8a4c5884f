package io.cumul.core.program.action;

import io.cumul.core.account.Identifier;
import io.cumul.core.points.Points;
import io.cumul.core.program.Says;
import io.cumul.core.program.limit.Period;
import org.jspecify.annotations.Nullable;

/**
 * An action that members are rewarded for.
 *
 * @param code its code, of the form {@link Identifier#FORM}; also the rule's id in explanations
 * @param points what it gives: 1 to {@link Points#MAX_PER_COMMAND}; for a referral, what the referrer gets
 * @param referredPoints for a referral, what the new member gets, zero or more; zero for any other action
 * @param limit how often; absent for as often as there are references, but once for all for {@code SIGN_UP}
 * @param qualifying whether its points count toward tiers
 * @param says what members are told
 */
public record Action(
        String code,
        long points,
        long referredPoints,
        @Nullable ActionLimit limit,
        boolean qualifying,
        Says says) {
    /** What the name of an action's limit begins with, before the action's code. */
    public static final String LIMIT = "action:";

    /** A member signs up once, whatever the references say. */
    private static final String SIGN_UP = "SIGN_UP";

    /**
     * @throws IllegalArgumentException if the code is no id or points are not in range
     */
    public Action {
        Identifier.require(code);
        if (points < 1 || points > Points.MAX_PER_COMMAND) {
            throw new IllegalArgumentException("points out of range: " + points);
        }
        if (referredPoints < 0 || referredPoints > Points.MAX_PER_COMMAND) {
            throw new IllegalArgumentException("points out of range: " + referredPoints);
        }
        if (limit == null && code.equals(SIGN_UP)) {
            limit = new ActionLimit(1, Period.EVER);
        }
    }

    /** The name under which the times that a member was rewarded for it are counted. */
    public String counter() {
        return LIMIT + code;
    }

    /** An action of which nothing is said. */
    public Action(String code, long points, long referredPoints, @Nullable ActionLimit limit, boolean qualifying) {
        this(code, points, referredPoints, limit, qualifying, Says.NOTHING);
    }
}
