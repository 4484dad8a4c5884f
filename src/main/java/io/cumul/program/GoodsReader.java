package io.cumul.program;

import io.cumul.core.points.Rate;
import io.cumul.core.program.Exclusions;
import io.cumul.core.program.GoodsRate;
import io.cumul.core.program.Line;
import io.cumul.core.program.campaign.Goods;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads which articles a rule is about, and the rates that some articles have of their own. */
final class GoodsReader {
    private GoodsReader() {}

    /** The keys {@code skus} and {@code categories} of a rule; what earns nothing at all cannot be meant. */
    static Goods goods(Section rule, Exclusions exclusions) {
        return new Goods(
                rule.list("skus", Limits.CODES, earning(exclusions.skus(), "skus")),
                rule.list("categories", Limits.CODES, earning(exclusions.categories(), "categories")));
    }

    private static Form<String> earning(Set<String> excluded, String list) {
        return Forms.text(Line.MAX_TEXT)
                .except(excluded::contains, code -> "earns nothing, because it is one of earn.exclude." + list);
    }

    /** The list {@code rates} of {@code earn}. */
    static List<GoodsRate> rates(Section earn, Exclusions exclusions, Currency currency, RuleIds ids) {
        List<GoodsRate> rates = new ArrayList<>();
        Map<String, String> rated = new HashMap<>();
        for (Section each : earn.sections("rates", Limits.RATES)) {
            String id = each.need("id", "", Forms::id);
            ids.claim(each, "id", id);
            Goods goods = goods(each, exclusions);
            Rate rate = EarnReader.rate(each.need("rate", ""), currency);
            each.close();
            claim(each, "skus", goods.skus(), rated);
            claim(each, "categories", goods.categories(), rated);
            if (!goods.all()) {
                rates.add(new GoodsRate(id, goods, rate));
            } else if (!each.has("skus") && !each.has("categories")) {
                each.fault("must name the articles, by skus or categories or both.");
            }
        }
        return rates;
    }

    /** The first rate that names an article counts, so a second one is never used. */
    private static void claim(Section rate, String list, Set<String> codes, Map<String, String> rated) {
        codes.forEach(code -> {
            String former = rated.putIfAbsent(list + " " + code, rate.path());
            if (former != null) {
                rate.fault(list, "names \"" + code + "\", which has its rate from " + former + " already.");
            }
        });
    }
}
