package io.cumul.core.program;

import io.cumul.core.account.Account;
import io.cumul.core.points.Multiplier;
import io.cumul.core.program.campaign.Campaigns;
import io.cumul.core.program.campaign.Situation;
import io.cumul.core.program.limit.Headroom;
import io.cumul.core.program.returns.Bought;
import io.cumul.core.program.returns.Kept;
import io.cumul.core.program.returns.Worth;
import io.cumul.core.program.tier.Tier;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges again what is kept of a purchase: what it would have earned had nothing else been bought. Thresholds, bonuses and the
 * choice among campaigns are tested anew on what is kept; who the member was, and what was left of caps and budgets, is as it
 * was when the purchase was judged.
 */
final class JudgingAgain {
    /** What a campaign misses for though time and member are right; the rest can only be missed by more with less. */
    private static final Set<MissCode> COULD_STILL_APPLY =
            EnumSet.of(MissCode.NOT_STACKABLE, MissCode.MEMBER_CAP_REACHED, MissCode.BUDGET_EXHAUSTED);

    private final Ruleset ruleset;
    private final Bought bought;
    private final Kept kept;
    private final Worth was;

    private JudgingAgain(Ruleset ruleset, Bought bought, Kept kept) {
        this.ruleset = ruleset;
        this.bought = bought;
        this.kept = kept;
        was = ruleset.worth(bought.explanation());
    }

    /** What is kept is worth, never more than what the purchase was. */
    static Worth judge(Ruleset ruleset, Account member, Bought bought, Kept kept) {
        if (kept.nothing() || bought.explanation().points() == 0) {
            return Worth.NOTHING;
        }
        return new JudgingAgain(ruleset, bought, kept).judge(member);
    }

    private Worth judge(Account member) {
        Basis basis = Basis.of(ruleset.base(), kept);
        if (ruleset.base().missing(basis) != null) {
            return Worth.NOTHING;
        }
        Situation situation = Situation.of(
                member.with(bought.used()), bought.purchase(), ruleset.tiers(), (Tier) null, ruleset.zone());
        List<Hit> hits = new ArrayList<>(ruleset.base().hits(basis, factor()));
        hits.addAll(ruleset.campaigns().again(eligible(), situation, basis, granted()));
        return asGranted(ruleset.caps().trim(hits, bought.used(), situation.day()));
    }

    /** A budget gives no more than it granted, though a cap on all rules together may leave more of it by now. */
    private Worth asGranted(List<Hit> hits) {
        Worth is = Worth.of(hits, ruleset.campaigns());
        Map<String, Long> campaigns = new HashMap<>(is.campaigns());
        campaigns.replaceAll((id, points) -> ruleset.campaigns().budgeted(id) ? Math.min(points, was.of(id)) : points);
        long less = is.campaigns().values().stream().mapToLong(Long::longValue).sum()
                - campaigns.values().stream().mapToLong(Long::longValue).sum();
        campaigns.values().removeIf(points -> points == 0);
        return new Worth(is.points() - less, campaigns);
    }

    /**
     * What a budget bounded then bounds now; one that was not asked has nothing to give, be it that others came before its
     * campaign, or that the campaign's own cap left nothing of it. One that came before others was granted something, though a
     * cap on all rules together may have left nothing of it: it still comes before them.
     */
    private Headroom granted() {
        Set<String> bounded = new HashSet<>();
        Set<String> asked = new HashSet<>();
        Set<String> displacing = new HashSet<>();
        for (Hit hit : bought.explanation().hits()) {
            asked.add(hit.rule());
            if (Campaigns.BUDGET.equals(hit.cap())) {
                bounded.add(hit.rule());
            }
        }
        for (Miss miss : bought.explanation().misses()) {
            if (miss.code() == MissCode.NOT_STACKABLE && miss.subject() != null) {
                displacing.add(miss.subject());
            }
        }
        asked.addAll(displacing);
        for (Miss miss : bought.explanation().misses()) {
            if (miss.code() == MissCode.BUDGET_EXHAUSTED
                    || miss.code() == MissCode.NOT_STACKABLE
                    || (byOwnCap(miss) && !asked.contains(miss.rule()))) {
                bounded.add(miss.rule());
            }
        }
        return (campaign, wish) -> bounded.contains(campaign)
                ? Math.min(wish, Math.max(was.of(campaign), displacing.contains(campaign) ? 1 : 0))
                : wish;
    }

    private static boolean byOwnCap(Miss miss) {
        return miss.code() == MissCode.MEMBER_CAP_REACHED
                && miss.subject() != null
                && miss.subject().startsWith(Campaigns.OWN_CAP);
    }

    /** The tier's factor stands in every hit of the base rate, of which one at least is left where anything was awarded. */
    private Multiplier factor() {
        for (Hit hit : bought.explanation().hits()) {
            if (hit.by() != null && ruleset.campaigns().named(hit.rule()) == null) {
                return hit.by().multiplier();
            }
        }
        return Multiplier.ONE;
    }

    private Set<String> eligible() {
        Set<String> eligible = new HashSet<>();
        bought.explanation().hits().forEach(hit -> eligible.add(hit.rule()));
        for (Miss miss : bought.explanation().misses()) {
            if (COULD_STILL_APPLY.contains(miss.code())) {
                eligible.add(miss.rule());
            }
        }
        return eligible;
    }
}
