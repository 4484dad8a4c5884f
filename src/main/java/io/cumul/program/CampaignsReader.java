package io.cumul.program;

import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Points;
import io.cumul.core.program.Says;
import io.cumul.core.program.campaign.Audience;
import io.cumul.core.program.campaign.Campaign;
import io.cumul.core.program.campaign.CampaignCaps;
import io.cumul.core.program.campaign.Gift;
import io.cumul.core.program.campaign.Goods;
import io.cumul.core.program.campaign.Stacking;
import io.cumul.core.program.campaign.Times;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the list {@code campaigns}: more points for some purchases. */
final class CampaignsReader {
    private final Section campaign;
    private final Terms terms;

    private CampaignsReader(Section campaign, Terms terms) {
        this.campaign = campaign;
        this.terms = terms;
    }

    /** Reads it, and gives the campaigns their ids. */
    static List<Campaign> read(Section program, Terms terms, RuleIds ids) {
        List<Section> sections = program.sections("campaigns", Limits.CAMPAIGNS);
        List<Campaign> campaigns = new ArrayList<>();
        for (Section section : sections) {
            campaigns.add(new CampaignsReader(section, terms).campaign(ids));
            section.close();
        }
        if (campaigns.stream().filter(each -> each.caps().budget() != null).count() > Limits.BUDGETS) {
            program.fault("campaigns", "must not have more than " + Limits.BUDGETS + " campaigns with a budget.");
        }
        Shadows.name(sections, campaigns);
        return eachOnce(campaigns);
    }

    /** Without those whose id is another's, which is a fault: what cannot be compiled is not. */
    private static List<Campaign> eachOnce(List<Campaign> campaigns) {
        Set<String> ids = new HashSet<>();
        return campaigns.stream().filter(campaign -> ids.add(campaign.id())).toList();
    }

    private Campaign campaign(RuleIds ids) {
        String id = campaign.need("id", "", Forms::id);
        ids.claim(campaign, "id", id);
        Says says = SaysReader.maybe(campaign);
        Times times = TimesReader.read(campaign);
        Audience audience = AudienceReader.read(campaign, terms);
        Goods goods = GoodsReader.goods(campaign, terms.earning().base().exclusions());
        Gift gift = gift();
        Stacking stacking = campaign.allow("stacking", Stacking.ADDITIVE, Forms.name(Stacking.class));
        CampaignCaps caps = CampaignCapsReader.read(campaign, gift, terms);
        return new Campaign(
                id.isEmpty() ? ActionsReader.UNREAD : id,
                says,
                times,
                audience,
                goods,
                campaign.maybe("minimumSpend", Forms.someMoney(terms.currency())),
                gift,
                stacking,
                priority(stacking),
                caps);
    }

    private Gift gift() {
        Multiplier multiplier = campaign.maybe(
                "multiplier",
                terms.multiplier().except(factor -> factor.surplus() <= 0, factor -> "must be more than 1"));
        Long bonus = campaign.maybe("bonus", Forms.whole(1, Points.MAX_PER_COMMAND));
        boolean both = campaign.has("multiplier") && campaign.has("bonus");
        if (both || (!campaign.has("multiplier") && !campaign.has("bonus"))) {
            campaign.fault("must have a multiplier or a bonus" + (both ? ", not both." : "."));
        }
        return multiplier == null ? new Gift.Bonus(bonus == null ? 1 : bonus) : new Gift.Multiplied(multiplier);
    }

    private int priority(Stacking stacking) {
        long priority = campaign.allow("priority", 0L, Forms.whole(0, Limits.PRIORITY));
        if (campaign.has("priority") && stacking != Stacking.EXCLUSIVE) {
            campaign.fault("priority", "counts among campaigns whose stacking is EXCLUSIVE, and this one's is not.");
        }
        return Math.toIntExact(priority);
    }
}
