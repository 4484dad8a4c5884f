package io.cumul.core.program.campaign;

import io.cumul.core.program.Line;
import java.util.Set;

/**
 * Which lines of a basket a campaign is about; with neither, all that count.
 *
 * @param skus articles
 * @param categories categories of articles
 */
public record Goods(Set<String> skus, Set<String> categories) {
    /** All lines. */
    public static final Goods ALL = new Goods(Set.of(), Set.of());

    /** Takes its own copies. */
    public Goods {
        skus = Set.copyOf(skus);
        categories = Set.copyOf(categories);
    }

    /** Whether all lines are meant. */
    public boolean all() {
        return skus.isEmpty() && categories.isEmpty();
    }

    /** Whether a line is one of them. */
    public boolean about(Line line) {
        String category = line.category();
        return all() || skus.contains(line.sku()) || (category != null && categories.contains(category));
    }
}
