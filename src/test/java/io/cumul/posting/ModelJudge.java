package io.cumul.posting;

import io.cumul.core.decision.Command;
import io.cumul.posting.ModelAward.Contest;
import io.cumul.posting.ModelAward.Given;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Judges purchases by the terms of a random program, as naively as can be, and keeps what is left of budgets. */
final class ModelJudge {
    private final Versions versions;
    private final Map<Terms, List<ModelCampaign>> campaigns = new HashMap<>();
    private final Map<String, Long> budgets = new TreeMap<>();

    ModelJudge(Versions versions) {
        this.versions = versions;
        for (Terms terms : List.of(versions.first(), versions.second())) {
            List<ModelCampaign> all =
                    terms.campaigns().stream().map(ModelCampaign::new).toList();
            campaigns.put(terms, all);
            for (ModelCampaign campaign : all) {
                if (campaign.has("budget")) {
                    budgets.put(campaign.id, campaign.number("budget", 0));
                }
            }
        }
    }

    /** What is left of each budget. */
    Map<String, Long> budgets() {
        return budgets;
    }

    /** What a purchase at an instant earns a member who has turned up. */
    ModelAward judge(ModelMember member, Command.Earn earn, Instant at) {
        Terms terms = versions.at(at);
        ModelBasket basket = new ModelBasket(earn.basket(), terms);
        if (basket.excluded() || basket.total() < terms.minimum()) {
            return ModelAward.NOTHING;
        }
        LocalDate day = at.atZone(member.zone()).toLocalDate();
        Contest contest = new Contest();
        for (ModelCampaign campaign : campaigns.get(terms)) {
            Set<String> missed = campaign.missed(member, earn.channel().name(), at, basket);
            Long share = campaign.share(basket);
            if (missed.isEmpty() && share != null) {
                contest.enter(campaign, campaign.wish(share, terms), room(campaign, member, day));
            } else {
                contest.misses(campaign, missed);
            }
        }
        long base = terms.points(basket.total(), member.tier(at).factor()).longValueExact();
        ModelAward award = contest.settle(new Given("base", base, base));
        return award.rejected() ? award : award.within(most(terms, member, day));
    }

    /** An award is made: what it takes is used up. */
    void use(ModelAward award, ModelMember member, Instant at) {
        Terms terms = versions.at(at);
        LocalDate day = at.atZone(member.zone()).toLocalDate();
        for (ModelCampaign campaign : campaigns.get(terms)) {
            long points = award.points(campaign.id);
            budgets.computeIfPresent(campaign.id, (id, left) -> left - points);
            if (campaign.has("member")) {
                member.use(campaign.id, campaign.word("member").split("/", -1)[1], day, points);
            }
        }
        terms.caps().keySet().forEach(period -> member.use("all", period, day, award.points()));
    }

    private long room(ModelCampaign campaign, ModelMember member, LocalDate day) {
        long room = campaign.number("order", Long.MAX_VALUE);
        if (campaign.has("member")) {
            String[] cap = campaign.word("member").split("/", -1);
            room = Math.min(room, Long.parseLong(cap[0]) - member.used(campaign.id, cap[1], day));
        }
        return Math.min(room, budgets.getOrDefault(campaign.id, Long.MAX_VALUE));
    }

    private static long most(Terms terms, ModelMember member, LocalDate day) {
        long most = Long.MAX_VALUE;
        for (Map.Entry<String, Long> cap : terms.caps().entrySet()) {
            long used = cap.getKey().equals("ORDER") ? 0 : member.used("all", cap.getKey(), day);
            most = Math.min(most, Math.max(0, cap.getValue() - used));
        }
        return most;
    }
}
