package io.cumul.core.program;

import io.cumul.core.points.Money;
import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Rounding;
import io.cumul.core.points.Shares;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The base rate of a program: points for what counts of a purchase, rounded once per order.
 *
 * @param rate points per money
 * @param rounding how the order's fraction of a point is settled
 * @param minimumSpend what must count at least for any points at all; zero for no minimum
 * @param counting which parts beside the lines count
 * @param exclusions what earns nothing
 * @param rates other rates for some articles, in the currency of {@code rate}; the first that names an article counts
 */
public record BaseRule(
        Rate rate,
        Rounding rounding,
        Money minimumSpend,
        Counting counting,
        Exclusions exclusions,
        List<GoodsRate> rates) {
    /** The rule's id in explanations. */
    public static final String ID = "base";

    /** Takes its own copy. */
    public BaseRule {
        rates = List.copyOf(rates);
    }

    /**
     * Judges a purchase in the rate's currency.
     *
     * @param rulesetVersion the version to be named in the explanation
     * @throws ArithmeticException if the points do not fit a {@code long}
     */
    public Award judge(Basket basket, int rulesetVersion) {
        List<Miss> misses = new ArrayList<>();
        Money basis = basis(basket, misses);
        if (misses.stream().anyMatch(miss -> miss.code() == MissCode.EXCLUDED_TENDER)) {
            return nothing(rulesetVersion, misses);
        }
        if (basis.minor() < minimumSpend.minor()) {
            misses.add(new Miss(ID, MissCode.MIN_SPEND_NOT_MET, null, minimumSpend.minus(basis)));
            return nothing(rulesetVersion, misses);
        }
        long points = rate.apply(basis, rounding);
        Hit hit = Hit.whole(ID, points, new Hit.Conversion(basis, rate, Multiplier.ONE, rounding));
        return Award.of(new Explanation(rulesetVersion, List.of(hit), misses));
    }

    private static Award nothing(int rulesetVersion, List<Miss> misses) {
        return Award.of(new Explanation(rulesetVersion, List.of(), misses));
    }

    /** What counts. Discount and tax belong to the lines in proportion, so an excluded line takes its share with it. */
    private Money basis(Basket basket, List<Miss> misses) {
        String tender = basket.paymentMethod();
        if (tender != null && exclusions.paymentMethods().contains(tender)) {
            misses.add(new Miss(ID, MissCode.EXCLUDED_TENDER, tender, total(basket)));
            return Money.zero(basket.currency());
        }
        long[] amounts =
                basket.lines().stream().mapToLong(line -> line.amount().minor()).toArray();
        long[] discounts = Shares.largestRemainder(
                counting.discount() ? 0 : basket.discount().minor(), amounts);
        long[] taxes = Shares.largestRemainder(counting.tax() ? basket.tax().minor() : 0, amounts);
        long basis = counting.shipping() ? basket.shipping().minor() : 0;
        Map<Exclusion, Long> excluded = new LinkedHashMap<>();
        for (int i = 0; i < amounts.length; i++) {
            long counts = amounts[i] - discounts[i] + taxes[i];
            Exclusion exclusion = exclusion(basket.lines().get(i));
            if (exclusion == null) {
                basis = Math.addExact(basis, counts);
            } else {
                excluded.merge(exclusion, counts, Math::addExact);
            }
        }
        excluded.forEach((exclusion, minor) ->
                misses.add(new Miss(ID, exclusion.code, exclusion.subject, new Money(minor, basket.currency()))));
        return new Money(basis, basket.currency());
    }

    private @Nullable Exclusion exclusion(Line line) {
        if (exclusions.skus().contains(line.sku())) {
            return new Exclusion(MissCode.EXCLUDED_SKU, line.sku());
        }
        String category = line.category();
        if (category != null && exclusions.categories().contains(category)) {
            return new Exclusion(MissCode.EXCLUDED_CATEGORY, category);
        }
        return null;
    }

    private static Money total(Basket basket) {
        Money total = basket.shipping().plus(basket.tax());
        for (Line line : basket.lines()) {
            total = total.plus(line.amount());
        }
        return total.minus(basket.discount());
    }

    private record Exclusion(MissCode code, String subject) {}
}
