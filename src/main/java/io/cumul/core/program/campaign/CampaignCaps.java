package io.cumul.core.program.campaign;

import io.cumul.core.program.limit.AtCap;
import io.cumul.core.program.limit.MemberCap;
import org.jspecify.annotations.Nullable;

/**
 * What bounds a campaign. What is absent does not bound it.
 *
 * @param perOrder the most points of one order
 * @param perMember the most points of one member in a period
 * @param budget the most points of all members together, net of what is given back
 * @param atCap what happens beyond
 */
public record CampaignCaps(
        @Nullable Long perOrder,
        @Nullable MemberCap perMember,
        @Nullable Long budget,
        AtCap atCap) {
    /** Nothing bounds it. */
    public static final CampaignCaps NONE = new CampaignCaps(null, null, null, AtCap.TRIM);
}
