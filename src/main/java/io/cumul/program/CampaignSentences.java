package io.cumul.program;

import io.cumul.core.program.campaign.Audience;
import io.cumul.core.program.campaign.Campaign;
import io.cumul.core.program.campaign.CampaignCaps;
import io.cumul.core.program.campaign.DayWindow;
import io.cumul.core.program.campaign.Stacking;
import io.cumul.core.program.tier.Tier;
import io.cumul.core.program.tier.Tiers;
import io.cumul.http.view.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Campaigns told to members: in the program's own words if it has any, else by what they give and what they ask. */
final class CampaignSentences {
    private final Wording wording;
    private final Codes codes;
    private final Tiers tiers;

    CampaignSentences(Wording wording, Codes codes, Tiers tiers) {
        this.wording = wording;
        this.codes = codes;
        this.tiers = tiers;
    }

    /** The sentence. */
    String of(Campaign campaign) {
        String says = campaign.says().in(wording.language());
        if (!says.isEmpty()) {
            return says;
        }
        List<String> parts = parts(campaign);
        String gift = wording.gift(campaign.gift());
        String begin = gift.substring(0, 1).toUpperCase(wording.locale()) + gift.substring(1);
        return parts.isEmpty()
                ? wording.say("campaign", begin)
                : wording.say("campaign.with", begin, String.join(wording.say("campaign.and"), parts));
    }

    private List<String> parts(Campaign campaign) {
        List<String> parts = new ArrayList<>();
        parts.add(codes.some("goods.skus", campaign.goods().skus()));
        parts.add(codes.some("goods.categories", campaign.goods().categories()));
        if (campaign.minimumSpend() != null) {
            parts.add(wording.say("campaign.minimumSpend", wording.money(campaign.minimumSpend())));
        }
        parts.addAll(new TimeSentences(wording).of(campaign.times()));
        audience(campaign.audience(), parts);
        caps(campaign.caps(), parts);
        if (campaign.stacking() != Stacking.ADDITIVE) {
            parts.add(wording.say("campaign." + campaign.stacking()));
        }
        parts.removeIf(String::isEmpty);
        return parts;
    }

    private void audience(Audience audience, List<String> parts) {
        if (!audience.channels().isEmpty()) {
            parts.add(codes.channels(audience.channels()));
        }
        if (!audience.tiers().isEmpty()) {
            parts.add(wording.say("campaign.tiers", wording.any(names(audience))));
        }
        if (!audience.segments().isEmpty()) {
            parts.add(wording.say("campaign.segments"));
        }
        parts.add(days("campaign.birthday", audience.birthday()));
        parts.add(days("campaign.anniversary", audience.anniversary()));
        if (audience.firstPurchase()) {
            parts.add(wording.say("campaign.firstPurchase"));
        }
        if (audience.idleDays() != null) {
            parts.add(wording.say("campaign.idleDays", audience.idleDays()));
        }
        if (audience.spentAtLeast() != null) {
            parts.add(wording.say("campaign.spentAtLeast", wording.money(audience.spentAtLeast())));
        }
        parts.add(codes.some("campaign.boughtFrom", audience.boughtFrom()));
    }

    private List<String> names(Audience audience) {
        return tiers.levels().stream()
                .filter(tier -> audience.tiers().contains(tier.id()))
                .map(Tier::name)
                .toList();
    }

    private String days(String key, @Nullable DayWindow window) {
        if (window == null) {
            return "";
        }
        boolean oneDay = window.daysBefore() == 0 && window.daysAfter() == 0;
        return oneDay ? wording.say(key + ".day") : wording.say(key, window.daysBefore(), window.daysAfter());
    }

    private void caps(CampaignCaps caps, List<String> parts) {
        if (caps.perOrder() != null) {
            parts.add(wording.say("campaign.cap.ORDER", caps.perOrder()));
        }
        if (caps.perMember() != null) {
            parts.add(wording.say(
                    "campaign.cap." + caps.perMember().period(),
                    caps.perMember().points()));
        }
        if (caps.budget() != null) {
            parts.add(wording.say("campaign.budget", caps.budget()));
        }
    }
}
