package io.cumul.core.program;

import io.cumul.core.account.Account;
import io.cumul.core.account.Usage;
import io.cumul.core.points.Multiplier;
import io.cumul.core.program.campaign.Extra;
import io.cumul.core.program.campaign.Situation;
import io.cumul.core.program.limit.Headroom;
import io.cumul.core.program.limit.Rejection;
import io.cumul.core.program.tier.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges one purchase: what counts, the base rate, the campaigns, and then what bounds all of them together. */
final class Judging {
    private final Ruleset ruleset;
    private final Account account;
    private final Purchase purchase;

    private Judging(Ruleset ruleset, Account account, Purchase purchase) {
        this.ruleset = ruleset;
        this.account = account;
        this.purchase = purchase;
    }

    static Judgement judge(Ruleset ruleset, Account account, Purchase purchase, Headroom headroom) {
        return new Judging(ruleset, account, purchase).judge(headroom);
    }

    private Judgement judge(Headroom headroom) {
        Miss excluded = ruleset.base().exclusions().of(purchase);
        if (excluded != null) {
            return nothing(List.of(excluded), null);
        }
        Basis basis = ruleset.base().basis(purchase.basket());
        List<Miss> misses = basis.misses();
        Miss missing = ruleset.base().missing(basis);
        if (missing != null) {
            misses.add(missing);
            return nothing(misses, null);
        }
        Tier tier = ruleset.ladder().at(account.tier(), purchase.at());
        Situation situation = Situation.of(account, purchase, ruleset.tiers(), tier, ruleset.zone());
        Extra extra = ruleset.campaigns().judge(situation, basis, headroom);
        misses.addAll(extra.misses());
        if (extra.rejection() != null) {
            return nothing(misses, extra.rejection());
        }
        List<Hit> base = ruleset.base().hits(basis, tier == null ? Multiplier.ONE : tier.multiplier());
        return capped(base, extra.hits(), misses, situation.day());
    }

    private Judgement nothing(List<Miss> misses, @Nullable Rejection rejection) {
        Explanation explanation = new Explanation(ruleset.version(), List.of(), misses);
        return new Judgement(Award.of(explanation), Map.of(), account.usage(), rejection);
    }

    private Judgement capped(List<Hit> base, List<Hit> extra, List<Miss> misses, LocalDate day) {
        List<Hit> hits = new ArrayList<>(base);
        hits.addAll(extra);
        List<Hit> trimmed = ruleset.caps().trim(hits, account.usage(), day);
        List<Hit> left = new ArrayList<>(trimmed.size());
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = trimmed.get(i);
            if (hit.points() == 0 && hits.get(i).points() > 0) {
                String cap = Objects.requireNonNull(hit.cap());
                misses.add(Miss.capped(hit.rule(), MissCode.MEMBER_CAP_REACHED, cap, hit.desired()));
            } else {
                left.add(hit);
            }
        }
        Award award = Award.of(new Explanation(ruleset.version(), left, misses));
        List<Hit> campaigns = trimmed.subList(base.size(), trimmed.size());
        List<Usage.Use> uses = new ArrayList<>(ruleset.caps().uses(award.points(), day));
        uses.addAll(ruleset.campaigns().uses(campaigns, day));
        Usage usage = account.usage().plus(uses);
        return new Judgement(award, ruleset.campaigns().grants(campaigns), usage, null);
    }
}
