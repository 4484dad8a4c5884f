package io.cumul.posting;

import io.cumul.core.fixture.CampaignText;
import io.cumul.core.fixture.MoneyText;
import io.cumul.core.fixture.RefundText;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.fixture.TierText;
import io.cumul.core.points.Money;
import io.cumul.core.points.Rounding;
import io.cumul.core.program.Exclusions;
import io.cumul.core.program.RefundPolicy;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.action.Action;
import io.cumul.core.program.campaign.Campaign;
import io.cumul.core.program.limit.Caps;
import io.cumul.core.program.limit.MemberCap;
import io.cumul.core.program.limit.Period;
import io.cumul.core.program.tier.Tier;
import io.cumul.core.program.tier.Tiers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a random program, in euros, in plain numbers and in words that core and model each make their own sense of.
 *
 * @param points points per {@code per}
 * @param per cents
 * @param rounding the fraction's
 * @param minimum minimum spend in cents
 * @param shipping whether shipping counts
 * @param tax whether tax counts
 * @param discount whether what a discount took off counts
 * @param zone where its days begin
 * @param pendingDays until the points of a purchase can be spent
 * @param expiry as {@link ModelExpiry} has it
 * @param tiers as {@code TierText} has them; empty for none
 * @param tierExpiries the expiry of each tier; empty for the program's
 * @param campaigns as {@code CampaignText} has them
 * @param caps the most points, by {@code ORDER}, {@code DAY}, {@code MONTH} and {@code YEAR}
 * @param actions what is rewarded beside purchases
 * @param payment how points pay; absent if they do not
 * @param graceDays for how many days points live that come back when they would be gone
 */
record Terms(
        long points,
        long per,
        RoundingMode rounding,
        long minimum,
        boolean shipping,
        boolean tax,
        boolean discount,
        String zone,
        int pendingDays,
        String expiry,
        String tiers,
        List<String> tierExpiries,
        List<String> campaigns,
        Map<String, Long> caps,
        List<ModelAction> actions,
        @Nullable ModelPayment payment,
        int graceDays) {
    static final Duration WINDOW = Duration.ofDays(30);
    static final Set<String> SKUS = Set.of("coupon");
    static final Set<String> CATEGORIES = Set.of("books");
    static final Set<String> TENDERS = Set.of("GIFT_CARD");

    /** Points for cents at the base rate, so many times, rounded once: in decimals. */
    BigDecimal points(long cents, BigDecimal times) {
        return BigDecimal.valueOf(cents)
                .multiply(BigDecimal.valueOf(points))
                .multiply(times)
                .divide(BigDecimal.valueOf(per), 0, rounding);
    }

    /** The same terms, with the limits that other actions have: how often a member was rewarded is counted through all versions. */
    Terms counting(List<ModelAction> others) {
        List<ModelAction> counted = actions.stream()
                .map(action -> others.stream()
                        .filter(other -> other.code().equals(action.code()))
                        .map(other -> action.within(other.limit()))
                        .findFirst()
                        .orElse(action))
                .toList();
        return with(campaigns, counted);
    }

    /** The same terms, but campaigns without budgets. */
    Terms withoutBudgets() {
        return with(
                campaigns.stream()
                        .map(campaign -> campaign.replaceAll(" budget [0-9]+", ""))
                        .toList(),
                actions);
    }

    private Terms with(List<String> otherCampaigns, List<ModelAction> otherActions) {
        return new Terms(
                points,
                per,
                rounding,
                minimum,
                shipping,
                tax,
                discount,
                zone,
                pendingDays,
                expiry,
                tiers,
                tierExpiries,
                otherCampaigns,
                caps,
                otherActions,
                payment,
                graceDays);
    }

    /** The tiers, as the model has them. */
    ModelTiers ladder() {
        return new ModelTiers(tiers, tierExpiries);
    }

    @Nullable
    ModelAction action(String code) {
        return actions.stream()
                .filter(action -> action.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The rules, as the core has them. */
    Ruleset ruleset(int version, Instant from) {
        String counting = (shipping ? "shipping " : "") + (tax ? "tax " : "") + (discount ? "discount" : "");
        return Rulesets.ruleset()
                .version(version, from)
                .rate(points, cents(per))
                .rounding(Rounding.valueOf(rounding.name()))
                .minimum(cents(minimum))
                .counting(counting)
                .excluding(new Exclusions(SKUS, CATEGORIES, TENDERS, Set.of()))
                .lateEarnWindow(WINDOW)
                .zone(zone)
                .pendingFor(pendingDays)
                .expiring(ModelExpiry.policy(expiry))
                .tiers(tiers.isEmpty() ? Tiers.NONE : levels())
                .campaigns(campaigns.stream().map(CampaignText::campaign).toArray(Campaign[]::new))
                .caps(bounds())
                .actions(actions.stream().map(ModelAction::action).toArray(Action[]::new))
                .paying(payment == null ? null : payment.terms())
                .refunding(graceDays == 0 ? RefundPolicy.DEFAULT : RefundText.grace(graceDays))
                .build();
    }

    private Tiers levels() {
        Tiers plain = TierText.tiers(tiers);
        List<Tier> levels = new ArrayList<>();
        for (Tier tier : plain.levels()) {
            String own = tierExpiries.get(levels.size());
            levels.add(new Tier(
                    tier.id(),
                    tier.name(),
                    tier.threshold(),
                    tier.multiplier(),
                    own.isEmpty() ? null : ModelExpiry.policy(own),
                    tier.benefits()));
        }
        return new Tiers(plain.window(), plain.downgrade(), plain.graceDays(), levels);
    }

    private Caps bounds() {
        List<MemberCap> perMember = new ArrayList<>();
        for (String period : List.of("DAY", "MONTH", "YEAR")) {
            if (caps.containsKey(period)) {
                perMember.add(new MemberCap(caps.get(period), Period.valueOf(period)));
            }
        }
        return new Caps(caps.get("ORDER"), perMember);
    }

    static Money cents(long cents) {
        return new Money(cents, MoneyText.eur("0.00").currency());
    }
}
