package io.cumul.http.view;

import io.cumul.core.account.TierStatus;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.tier.Tier;
import io.cumul.http.Language;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a member stands among the tiers.
 *
 * @param id the tier's id
 * @param name what members call it; only where its rules are at hand
 * @param since since when the member has it
 * @param qualifyingPoints points that count toward tiers in the current period
 * @param benefits what it gives beside points; only where its rules are at hand
 * @param toNextTier points missing to the next tier; absent at the highest
 * @param toKeepTier points missing in the current period to keep this tier; absent where none is needed
 */
@Schema(name = "Tier")
public record TierView(
        String id,
        @Nullable String name,
        Instant since,
        long qualifyingPoints,
        @Nullable List<BenefitView> benefits,
        @Nullable Long toNextTier,
        @Nullable Long toKeepTier) {
    /** A tier as a statement tells it: numbers alone, for an entry does not say by which rules its tier was judged. */
    public static @Nullable TierView plain(@Nullable TierStatus status) {
        return status == null ? null : told(status, null, null);
    }

    /**
     * A tier with what it is called and what it gives.
     *
     * @param ruleset the rules that know the tier; absent if they are not known any more
     */
    public static @Nullable TierView of(@Nullable TierStatus status, @Nullable Ruleset ruleset, Language language) {
        if (status == null) {
            return null;
        }
        Tier tier = ruleset == null ? null : level(ruleset, status.id());
        return tier == null
                ? told(status, null, null)
                : told(
                        status,
                        tier.name(),
                        tier.benefits().stream()
                                .map(benefit -> BenefitView.of(benefit, language))
                                .toList());
    }

    private static @Nullable Tier level(Ruleset ruleset, String id) {
        return ruleset.tiers().levels().stream()
                .filter(tier -> tier.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static TierView told(TierStatus status, @Nullable String name, @Nullable List<BenefitView> benefits) {
        return new TierView(
                status.id(),
                name,
                status.since(),
                status.qualifyingPoints(),
                benefits,
                status.toNextTier(),
                status.toKeepTier());
    }
}
