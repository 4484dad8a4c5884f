package io.cumul.program;

import io.cumul.core.points.Multiplier;
import io.cumul.core.program.tier.Benefit;
import io.cumul.core.program.tier.Tier;
import io.cumul.core.program.tier.TierWindow;
import io.cumul.core.program.tier.Tiers;
import io.cumul.http.view.Wording;
import java.util.ArrayList;
import java.util.List;

/** Tiers told to members. */
final class TierSentences {
    private final Wording wording;
    private final List<String> sentences = new ArrayList<>();

    TierSentences(Wording wording) {
        this.wording = wording;
    }

    /** A sentence for each rule; none for a program without tiers. */
    List<String> of(Tiers tiers) {
        if (tiers.levels().isEmpty()) {
            return List.of();
        }
        switch (tiers.window()) {
            case TierWindow.CalendarYear year -> say("tiers.year");
            case TierWindow.RollingMonths(int months) -> say("tiers.months", months);
            case TierWindow.Lifetime lifetime -> say("tiers.lifetime");
        }
        tiers.levels().forEach(this::level);
        if (!(tiers.window() instanceof TierWindow.Lifetime)) {
            say("tiers.downgrade." + tiers.downgrade(), tiers.graceDays());
        }
        return sentences;
    }

    private void level(Tier tier) {
        String key = tier.multiplier().equals(Multiplier.ONE) ? "tier" : "tier.multiplier";
        say(
                key,
                tier.name(),
                tier.threshold(),
                wording.decimal(tier.multiplier().text()));
        for (Benefit benefit : tier.benefits()) {
            say("tier.benefit", tier.name(), benefit.says().in(wording.language()));
        }
        if (tier.expiry() != null) {
            say("tier.benefit", tier.name(), ExpirySentence.of(tier.expiry(), wording));
        }
    }

    private void say(String key, Object... values) {
        sentences.add(wording.say(key, values));
    }
}
