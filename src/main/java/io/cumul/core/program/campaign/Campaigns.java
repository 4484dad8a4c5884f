package io.cumul.core.program.campaign;

import io.cumul.core.account.Usage;
import io.cumul.core.program.Basis;
import io.cumul.core.program.Hit;
import io.cumul.core.program.Miss;
import io.cumul.core.program.MissCode;
import io.cumul.core.program.limit.Headroom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The campaigns of a ruleset in the text's order, compiled when the ruleset is: a plain list to everyone who only wants to
 * read them.
 */
public final class Campaigns extends AbstractList<Campaign> {
    /** What the name of a campaign's limit begins with, before the campaign's id. */
    public static final String LIMIT = "campaign:";

    /** What a hit calls the cap that a budget is. */
    public static final String BUDGET = "BUDGET";

    /** What the name of every other cap of a campaign's own begins with. */
    public static final String OWN_CAP = "CAMPAIGN_";

    private final List<Running> running;
    private final GoodsIndex goods;
    private final Map<String, Running> byId = new HashMap<>();
    private final Set<String> boughtFrom;

    /**
     * Compiles campaigns for a time zone.
     *
     * @throws IllegalArgumentException if two share an id
     */
    public Campaigns(List<Campaign> campaigns, ZoneId zone) {
        running = campaigns.stream().map(campaign -> Running.in(zone, campaign)).toList();
        boughtFrom = campaigns.stream()
                .flatMap(campaign -> campaign.audience().boughtFrom().stream())
                .collect(Collectors.toUnmodifiableSet());
        goods = new GoodsIndex(campaigns.stream().map(Campaign::goods).toList());
        for (Running one : running) {
            if (byId.put(one.campaign().id(), one) != null) {
                throw new IllegalArgumentException(
                        "two campaigns " + one.campaign().id());
            }
        }
    }

    @Override
    public Campaign get(int index) {
        return running.get(index).campaign();
    }

    @Override
    public int size() {
        return running.size();
    }

    /** The campaign of an id; absent if there is none. */
    public @Nullable Campaign named(String id) {
        Running one = byId.get(id);
        return one == null ? null : one.campaign();
    }

    /**
     * What they add for a purchase.
     *
     * @param basis what counts of it
     * @param headroom what is left of budgets; asked at most once for a campaign
     * @throws ArithmeticException if the points do not fit a {@code long}
     */
    public Extra judge(Situation situation, Basis basis, Headroom headroom) {
        if (running.isEmpty()) {
            return new Extra(List.of(), List.of(), null);
        }
        long[] @Nullable [] shares = goods.shares(basis);
        long[] everything = everything(basis);
        @Nullable Miss[] misses = new Miss[running.size()];
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < misses.length; i++) {
            Running one = running.get(i);
            Campaign campaign = one.campaign();
            if (one.concerns(situation)) {
                long[] share = campaign.goods().all() && basis.countsAny() ? everything : shares[i];
                misses[i] = missed(one, situation, basis, share);
                if (misses[i] == null && share != null) {
                    offers.add(Offer.of(i, one, share, basis));
                }
            }
        }
        return new Contest(situation, headroom, misses).among(offers);
    }

    /**
     * What they would have added for what is kept of a purchase. Nothing is refused any more: where a cap would refuse the
     * whole purchase, the campaign alone gives nothing.
     *
     * @param eligible ids of the campaigns that time and member were right for
     * @param situation the member before the purchase
     * @param basis what counts of what is kept
     * @param granted what budgets granted
     */
    public List<Hit> again(Set<String> eligible, Situation situation, Basis basis, Headroom granted) {
        long[] @Nullable [] shares = goods.shares(basis);
        long[] everything = everything(basis);
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < running.size(); i++) {
            Running one = running.get(i);
            Campaign campaign = one.campaign();
            if (eligible.contains(campaign.id())) {
                long[] share = campaign.goods().all() && basis.countsAny() ? everything : shares[i];
                if (share != null && missing(campaign, share) <= 0) {
                    offers.add(Offer.of(i, one, share, basis));
                }
            }
        }
        return Contest.refusingNothing(situation, granted, running.size())
                .among(offers)
                .hits();
    }

    /** So many points that a campaign gave on a day, as its limit for each member counts them; empty if nobody counts. */
    public Optional<Usage.Use> use(String id, LocalDate day, long points) {
        Running one = byId.get(id);
        return one == null ? Optional.empty() : Optional.ofNullable(one.use(day, points));
    }

    /** Whether what a campaign gives comes from a budget. */
    public boolean budgeted(String id) {
        Running one = byId.get(id);
        return one != null && one.campaign().caps().budget() != null;
    }

    /** Categories that a member must have bought from for one of them. */
    public Set<String> boughtFrom() {
        return boughtFrom;
    }

    /** Points taken from budgets by hits of campaigns. */
    public Map<String, Long> grants(List<Hit> hits) {
        Map<String, Long> grants = new LinkedHashMap<>();
        for (Hit hit : hits) {
            Running one = byId.get(hit.rule());
            if (one != null && one.campaign().caps().budget() != null && hit.points() > 0) {
                grants.merge(hit.rule(), hit.points(), Math::addExact);
            }
        }
        return grants;
    }

    /** What a member had by hits of campaigns that are bounded for each member. */
    public List<Usage.Use> uses(List<Hit> hits, LocalDate day) {
        List<Usage.Use> uses = new ArrayList<>();
        for (Hit hit : hits) {
            Running one = byId.get(hit.rule());
            Usage.Use use = one == null ? null : one.use(day, hit.points());
            if (use != null) {
                uses.add(use);
            }
        }
        return uses;
    }

    private static long[] everything(Basis basis) {
        long[] totals = new long[basis.rates()];
        for (int i = 0; i < totals.length; i++) {
            totals[i] = basis.total(i);
        }
        return totals;
    }

    private static @Nullable Miss missed(Running one, Situation situation, Basis basis, long @Nullable [] share) {
        Campaign campaign = one.campaign();
        Reason reason = one.missed(situation);
        if (reason == null && share == null) {
            reason = noGoods(campaign.goods(), basis);
        }
        if (reason != null) {
            return Miss.of(campaign.id(), reason.code(), reason.subject());
        }
        if (share == null) {
            return null;
        }
        long missing = missing(campaign, share);
        return missing <= 0 ? null : new Miss(campaign.id(), MissCode.MIN_SPEND_NOT_MET, null, basis.money(missing));
    }

    /** What is missing to the minimum spend, in minor units; zero or less if nothing is. */
    private static long missing(Campaign campaign, long[] share) {
        if (campaign.minimumSpend() == null) {
            return 0;
        }
        long missing = campaign.minimumSpend().minor();
        for (long part : share) {
            missing -= part;
        }
        return missing;
    }

    /** No line is about it: because none that counts is one of its goods, or because none counts. */
    private static Reason noGoods(Goods goods, Basis basis) {
        if (goods.all()) {
            Miss first = basis.misses().getFirst();
            return new Reason(first.code(), first.subject());
        }
        return new Reason(goods.skus().isEmpty() ? MissCode.EXCLUDED_CATEGORY : MissCode.EXCLUDED_SKU, null);
    }
}
