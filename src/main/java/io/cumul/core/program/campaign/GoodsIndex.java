package io.cumul.core.program.campaign;

import io.cumul.core.program.Basis;
import io.cumul.core.program.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which campaigns are about an article, found from the article: a basket is walked through once, however many campaigns
 * there are.
 */
final class GoodsIndex {
    private static final int[] NONE = {};

    private final int campaigns;
    private final Map<String, int[]> bySku;
    private final Map<String, int[]> byCategory;

    /** Indexes the goods of campaigns by their places in the list; one that is about all lines is not indexed. */
    GoodsIndex(List<Goods> goods) {
        campaigns = goods.size();
        bySku = index(goods.stream().map(Goods::skus).toList());
        byCategory = index(goods.stream().map(Goods::categories).toList());
    }

    /**
     * What counts for each campaign of the lines that it is about.
     *
     * @return by the campaign's place: minor units by rate; absent where no line that counts is one of its goods
     */
    long[] @Nullable [] shares(Basis basis) {
        long[] @Nullable [] shares = new long[campaigns][];
        if (bySku.isEmpty() && byCategory.isEmpty()) {
            return shares;
        }
        int[] seen = new int[campaigns];
        for (int i = 0; i < basis.lines(); i++) {
            if (basis.counts(i)) {
                Line line = basis.line(i);
                String category = line.category();
                share(basis, i, bySku.getOrDefault(line.sku(), NONE), shares, seen);
                share(basis, i, category == null ? NONE : byCategory.getOrDefault(category, NONE), shares, seen);
            }
        }
        return shares;
    }

    /** Gives each campaign a line once, though it may name the article both by its SKU and by its category. */
    private static void share(Basis basis, int line, int[] about, long[] @Nullable [] shares, int[] seen) {
        for (int campaign : about) {
            if (seen[campaign] != line + 1) {
                seen[campaign] = line + 1;
                long[] share = shares[campaign];
                if (share == null) {
                    share = new long[basis.rates()];
                    shares[campaign] = share;
                }
                int rate = basis.rateOf(line);
                share[rate] = Math.addExact(share[rate], basis.minor(line));
            }
        }
    }

    private static Map<String, int[]> index(List<Set<String>> codes) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            for (String code : codes.get(i)) {
                places.computeIfAbsent(code, first -> new ArrayList<>()).add(i);
            }
        }
        return places.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        place -> place.getValue().stream()
                                .mapToInt(Integer::intValue)
                                .toArray()));
    }
}
