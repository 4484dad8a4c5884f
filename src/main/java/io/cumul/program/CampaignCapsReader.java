package io.cumul.program;

import io.cumul.core.points.Points;
import io.cumul.core.program.campaign.CampaignCaps;
import io.cumul.core.program.campaign.Gift;
import io.cumul.core.program.limit.AtCap;
import io.cumul.core.program.limit.MemberCap;
import io.cumul.core.program.limit.Period;
import org.jspecify.annotations.Nullable;

/** Reads the {@code caps} of a campaign. */
final class CampaignCapsReader {
    private final Section caps;
    private final Gift gift;
    private final AtCap atCap;

    private CampaignCapsReader(Section caps, Gift gift) {
        this.caps = caps;
        this.gift = gift;
        this.atCap = caps.allow("atCap", AtCap.TRIM, Forms.name(AtCap.class));
    }

    /** The caps of a campaign that gives something. */
    static CampaignCaps read(Section campaign, Gift gift, Terms terms) {
        Section section = campaign.allow("caps");
        return campaign.has("caps") ? new CampaignCapsReader(section, gift).caps(terms) : CampaignCaps.NONE;
    }

    private CampaignCaps caps(Terms terms) {
        Long perOrder = caps.maybe("perOrder", Forms.whole(1, Points.MAX_PER_COMMAND));
        MemberCap perMember = perMember(terms, perOrder);
        Long budget = caps.maybe("budget", Forms.whole(1, Points.MAX_PER_ACCOUNT));
        enough("perOrder", perOrder);
        enough("budget", budget);
        if (!caps.has("perOrder") && !caps.has("perMember") && !caps.has("budget")) {
            caps.fault("must have perOrder, perMember or budget.");
        }
        caps.close();
        return new CampaignCaps(perOrder, perMember, budget, atCap);
    }

    private @Nullable MemberCap perMember(Terms terms, @Nullable Long perOrder) {
        Section perMember = caps.allow("perMember");
        if (!caps.has("perMember")) {
            return null;
        }
        Long points = perMember.need("points", Forms.whole(1, Points.MAX_PER_ACCOUNT));
        Period period = perMember.need("per", Period.EVER, terms.period());
        perMember.close();
        enough("perMember", points);
        if (perOrder != null && points != null && perOrder > points) {
            caps.fault("perOrder", "is never reached, because perMember is less.");
        }
        return new MemberCap(points == null ? 1 : points, period);
    }

    /** A bonus that is beyond its cap from the start is given in part; where it may not be, it is never given. */
    private void enough(String key, @Nullable Long cap) {
        if (gift instanceof Gift.Bonus(long bonus) && cap != null && bonus > cap && atCap != AtCap.TRIM) {
            caps.fault(key, "is less than the bonus of " + bonus + ", which is so never given.");
        }
    }
}
