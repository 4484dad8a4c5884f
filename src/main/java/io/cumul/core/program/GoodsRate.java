package io.cumul.core.program;

import io.cumul.core.points.Rate;
import io.cumul.core.program.campaign.Goods;

/**
 * Another base rate for some articles.
 *
 * @param id the rule's id in explanations
 * @param goods which articles; not all
 * @param rate points per money
 */
public record GoodsRate(String id, Goods goods, Rate rate) {
    /**
     * @throws IllegalArgumentException if it is about all articles
     */
    public GoodsRate {
        if (goods.all()) {
            throw new IllegalArgumentException("a rate of its own is about some articles: " + id);
        }
    }
}
