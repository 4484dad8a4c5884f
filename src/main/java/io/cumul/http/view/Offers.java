package io.cumul.http.view;

import io.cumul.core.program.Ruleset;
import io.cumul.core.program.campaign.Audience;
import io.cumul.core.program.campaign.Campaign;
import io.cumul.core.program.tier.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What members call the campaigns of a ruleset.
 *
 * @param ruleset the campaigns
 * @param wording with patterns for names of gifts
 */
record Offers(Ruleset ruleset, Wording wording) {
    /** The campaign's own sentence if it has one, else what it gives. */
    String sentence(String id) {
        Campaign campaign = campaign(id);
        String says = campaign == null ? "" : campaign.says().in(wording.language());
        return says.isEmpty() ? name(id) : says;
    }

    /** What a campaign gives, such as double points; its id if the ruleset does not know it. */
    String name(String id) {
        Campaign campaign = campaign(id);
        return campaign == null ? id : wording.gift(campaign.gift());
    }

    /** The tiers that a campaign is for, lowest first. */
    String tiers(String id) {
        Campaign campaign = campaign(id);
        List<String> names = ruleset.tiers().levels().stream()
                .filter(tier -> campaign != null && campaign.audience().tiers().contains(tier.id()))
                .map(Tier::name)
                .toList();
        return names.isEmpty() ? "" : wording.any(names);
    }

    /** What a member must have done, as far as a sentence has a place for it. */
    Object condition(String id, @Nullable String subject) {
        Campaign campaign = campaign(id);
        if (campaign == null || subject == null) {
            return "";
        }
        Audience audience = campaign.audience();
        return switch (subject) {
            case "idleDays" -> audience.idleDays() == null ? 0 : audience.idleDays();
            case "spentAtLeast" -> audience.spentAtLeast() == null ? "" : wording.money(audience.spentAtLeast());
            case "boughtFrom" ->
                wording.any(audience.boughtFrom().stream().sorted().toList());
            default -> "";
        };
    }

    private @Nullable Campaign campaign(String id) {
        return ruleset.campaigns().stream()
                .filter(campaign -> campaign.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
