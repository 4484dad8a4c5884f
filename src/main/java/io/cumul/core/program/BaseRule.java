package io.cumul.core.program;

import io.cumul.core.points.Money;
import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Rounding;
import java.util.ArrayList;
import java.util.List;
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

    /** What of a basket in the rate's currency counts. */
    Basis basis(Basket basket) {
        return Basis.of(this, basket);
    }

    /** Which rate a line earns at: 0 for the base rate, else one more than the place of the other rate. */
    int rateOf(Line line) {
        for (int i = 0; i < rates.size(); i++) {
            if (rates.get(i).goods().about(line)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** What is missing to the minimum spend; absent if nothing is. */
    @Nullable
    Miss missing(Basis basis) {
        Money total = basis.total();
        return total.minor() < minimumSpend.minor()
                ? new Miss(ID, MissCode.MIN_SPEND_NOT_MET, null, minimumSpend.minus(total))
                : null;
    }

    /**
     * One hit for each rate that something counts at, each rounded once per order.
     *
     * @param factor the tier's
     * @throws ArithmeticException if the points do not fit a {@code long}
     */
    List<Hit> hits(Basis basis, Multiplier factor) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < basis.rates(); i++) {
            if (basis.total(i) > 0) {
                hits.add(hit(basis, i, factor));
            }
        }
        return hits.isEmpty() ? List.of(hit(basis, 0, factor)) : hits;
    }

    private Hit hit(Basis basis, int at, Multiplier factor) {
        Money counts = basis.money(basis.total(at));
        Rate by = basis.rate(at);
        String id = at == 0 ? ID : rates.get(at - 1).id();
        long points = by.apply(counts, factor.tenThousandths(), rounding);
        return Hit.whole(id, points, new Hit.Conversion(counts, by, factor, rounding));
    }
}
