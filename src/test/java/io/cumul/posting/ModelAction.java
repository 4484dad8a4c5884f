package io.cumul.posting;

import io.cumul.core.fixture.CampaignText;
import io.cumul.core.program.action.Action;
import io.cumul.core.program.action.ActionLimit;
import io.cumul.core.program.limit.MemberCap;

/**
 * An action that a random program rewards.
 *
 * @param code its code
 * @param points what it gives; for a referral, to who brought the member
 * @param referred for a referral, what the new member gets
 * @param limit how often, such as {@code 2/MONTH}; empty for no limit
 * @param qualifying whether the points count toward tiers
 */
record ModelAction(String code, long points, long referred, String limit, boolean qualifying) {
    /** The action, as the core has it. */
    Action action() {
        MemberCap cap = limit.isEmpty() ? null : CampaignText.cap(limit);
        return new Action(
                code, points, referred, cap == null ? null : new ActionLimit(cap.points(), cap.period()), qualifying);
    }

    /** The same action with another limit. */
    ModelAction within(String other) {
        return new ModelAction(code, points, referred, other, qualifying);
    }

    /** How often a member is rewarded in a period: nobody signs up twice. */
    long times() {
        return code.equals("SIGN_UP") ? 1 : limit.isEmpty() ? Long.MAX_VALUE : Long.parseLong(limit.split("/", -1)[0]);
    }

    /** The period's name. */
    String period() {
        return limit.isEmpty() ? "EVER" : limit.split("/", -1)[1];
    }
}
