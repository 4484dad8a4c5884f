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
import java.util.function.ToLongFunction;

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
        ModelBasket basket = new ModelBasket(earn.basket(), versions.at(at));
        return judge(member, earn, at, basket, new Contest(true), id -> budgets.getOrDefault(id, Long.MAX_VALUE));
    }

    /**
     * What is kept of a purchase would have earned then, had nothing else been bought: of who the member was and what caps had
     * left nothing has changed, and a budget gives no more than it gave.
     */
    ModelAward again(ModelOrder.Part part, ModelKept kept) {
        ModelAward was = part.award();
        if (kept.nothing() || was.points() == 0) {
            return ModelAward.NOTHING;
        }
        Command.Earn earn = part.earn();
        ModelBasket basket = new ModelBasket(earn.basket(), versions.at(part.at())).of(kept);
        ToLongFunction<String> granted =
                id -> budgets.containsKey(id) ? was.granted().getOrDefault(id, 0L) : Long.MAX_VALUE;
        return judge(part.then(), earn, part.at(), basket, new Contest(false), granted)
                .atMost(was, budgets.keySet());
    }

    private ModelAward judge(
            ModelMember member,
            Command.Earn earn,
            Instant at,
            ModelBasket basket,
            Contest contest,
            ToLongFunction<String> left) {
        Terms terms = versions.at(at);
        if (basket.excluded() || basket.total() < terms.minimum()) {
            return ModelAward.NOTHING;
        }
        LocalDate day = at.atZone(member.zone()).toLocalDate();
        for (ModelCampaign campaign : campaigns.get(terms)) {
            Set<String> missed = campaign.missed(member, earn.channel().name(), at, basket);
            Long share = campaign.share(basket);
            if (missed.isEmpty() && share != null) {
                long wish = campaign.wish(share, terms);
                long budget = left.applyAsLong(campaign.id);
                contest.enter(campaign, wish, Math.min(budget, room(campaign, member, day)));
                if (budget < wish) {
                    contest.bounds();
                }
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
                member.counts.use(campaign.id, campaign.word("member").split("/", -1)[1], day, points);
            }
        }
        terms.caps().keySet().forEach(period -> member.counts.use("all", period, day, award.points()));
    }

    /** What is no longer earned is given back to budgets, and to the member's caps. */
    void giveBack(ModelOrder.Part part, long points, Map<String, Long> lost, ModelMember member) {
        Terms terms = versions.at(part.at());
        LocalDate day = part.at().atZone(member.zone()).toLocalDate();
        for (ModelCampaign campaign : campaigns.get(terms)) {
            long less = lost.getOrDefault(campaign.id, 0L);
            budgets.computeIfPresent(campaign.id, (id, left) -> left + less);
            if (campaign.has("member")) {
                member.counts.use(campaign.id, campaign.word("member").split("/", -1)[1], day, -less);
            }
        }
        terms.caps().keySet().forEach(period -> member.counts.use("all", period, day, -points));
    }

    private static long room(ModelCampaign campaign, ModelMember member, LocalDate day) {
        long room = campaign.number("order", Long.MAX_VALUE);
        if (campaign.has("member")) {
            String[] cap = campaign.word("member").split("/", -1);
            room = Math.min(room, Long.parseLong(cap[0]) - member.counts.used(campaign.id, cap[1], day));
        }
        return room;
    }

    private static long most(Terms terms, ModelMember member, LocalDate day) {
        long most = Long.MAX_VALUE;
        for (Map.Entry<String, Long> cap : terms.caps().entrySet()) {
            long used = cap.getKey().equals("ORDER") ? 0 : member.counts.used("all", cap.getKey(), day);
            most = Math.min(most, Math.max(0, cap.getValue() - used));
        }
        return most;
    }
}
