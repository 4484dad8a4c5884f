package io.cumul.program;

import io.cumul.core.program.campaign.Audience;
import io.cumul.core.program.campaign.Campaign;
import io.cumul.core.program.campaign.CampaignCaps;
import io.cumul.core.program.campaign.Stacking;
import io.cumul.core.program.campaign.Times;
import java.util.Comparator;
import java.util.List;

/** Finds campaigns that never apply, because an exclusive one without conditions and caps always takes their place. */
final class Shadows {
    private Shadows() {}

    /**
     * Names them.
     *
     * @param sections where each of the campaigns stands
     */
    static void name(List<Section> sections, List<Campaign> campaigns) {
        campaigns.stream()
                .filter(Shadows::always)
                .max(Comparator.comparingInt(Campaign::priority))
                .ifPresent(first -> {
                    for (int i = 0; i < campaigns.size(); i++) {
                        if (inShadow(campaigns, i, first)) {
                            sections.get(i)
                                    .fault("never applies: " + first.id() + " is EXCLUSIVE, has no conditions"
                                            + " and so always takes its place.");
                        }
                    }
                });
    }

    private static boolean inShadow(List<Campaign> campaigns, int index, Campaign first) {
        Campaign campaign = campaigns.get(index);
        boolean earlier = index < campaigns.indexOf(first);
        boolean ahead = campaign.priority() > first.priority() || (campaign.priority() == first.priority() && earlier);
        return campaign != first && !(campaign.stacking() == Stacking.EXCLUSIVE && ahead);
    }

    private static boolean always(Campaign campaign) {
        return campaign.stacking() == Stacking.EXCLUSIVE
                && campaign.times().equals(Times.ANY)
                && campaign.audience().equals(Audience.EVERYBODY)
                && campaign.goods().all()
                && campaign.minimumSpend() == null
                && campaign.caps().equals(CampaignCaps.NONE);
    }
}
