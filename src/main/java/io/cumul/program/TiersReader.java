package io.cumul.program;

import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Points;
import io.cumul.core.program.Says;
import io.cumul.core.program.tier.Benefit;
import io.cumul.core.program.tier.Downgrade;
import io.cumul.core.program.tier.Tier;
import io.cumul.core.program.tier.TierWindow;
import io.cumul.core.program.tier.Tiers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code tiers}. */
final class TiersReader {
    private final Section tiers;
    private final Terms terms;
    private final List<Tier> levels = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /** The threshold of the tier before; absent before the first, or if it cannot be read. */
    private @Nullable Long before;

    /** Whether what was read can be compiled. */
    private boolean rising = true;

    private TiersReader(Section tiers, Terms terms) {
        this.tiers = tiers;
        this.terms = terms;
    }

    /** Reads a section that is there. */
    static Tiers read(Section tiers, Terms terms) {
        TiersReader reader = new TiersReader(tiers, terms);
        TierWindow window = TierWindowReader.need(tiers);
        Downgrade downgrade = tiers.allow("downgrade", Downgrade.ONE_STEP, Forms.name(Downgrade.class));
        int grace = tiers.allow("grace", 0, Forms.days(Limits.GRACE_DAYS));
        if (window instanceof TierWindow.Lifetime) {
            List.of("downgrade", "grace").forEach(reader::meaningless);
        }
        reader.levels();
        tiers.close();
        return reader.rising ? new Tiers(window, downgrade, grace, reader.levels) : Tiers.NONE;
    }

    private void meaningless(String key) {
        if (tiers.has(key)) {
            tiers.fault(key, "means nothing with the window LIFETIME, in which no tier is ever lost.");
        }
    }

    private void levels() {
        if (!tiers.has("levels")) {
            tiers.fault("levels", "is missing.");
        }
        List<Section> sections = tiers.sections("levels", Limits.TIERS);
        for (int i = 0; i < sections.size(); i++) {
            level(sections.get(i), i == 0);
        }
    }

    private void level(Section level, boolean lowest) {
        String id = level.need("id", "", Forms::id);
        if (!id.isEmpty() && !ids.add(id)) {
            level.fault("id", "is the id of another tier.");
        }
        String name = level.need("name", "", Forms.text(Limits.NAME));
        long threshold = threshold(level, lowest);
        levels.add(new Tier(
                id,
                name,
                threshold,
                level.allow("multiplier", Multiplier.ONE, terms.multiplier()),
                ExpiryReader.maybe(level, terms.earning().pendingDays()),
                benefits(level)));
        level.close();
    }

    private long threshold(Section level, boolean lowest) {
        Long threshold = level.need("threshold", Forms.whole(0, Points.MAX_PER_ACCOUNT));
        if (threshold != null && lowest && threshold != 0) {
            level.fault("threshold", "must be 0: every member has the lowest tier from the start.");
            rising = false;
        } else if (threshold != null && before != null && threshold <= before) {
            level.fault("threshold", "must be more than " + before + ", the threshold of the tier before.");
            rising = false;
        }
        rising &= threshold != null;
        before = threshold;
        return threshold == null ? 0 : threshold;
    }

    private static List<Benefit> benefits(Section level) {
        List<Benefit> benefits = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Section benefit : level.sections("benefits", Limits.BENEFITS)) {
            String code = benefit.need("code", "", Forms::id);
            if (!code.isEmpty() && !codes.add(code)) {
                benefit.fault("code", "is the code of another benefit of this tier.");
            }
            Says says = SaysReader.need(benefit);
            benefit.close();
            benefits.add(new Benefit(code, says));
        }
        return benefits;
    }
}
