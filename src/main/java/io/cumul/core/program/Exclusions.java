package io.cumul.core.program;

import io.cumul.core.account.Channel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What earns nothing.
 *
 * @param skus articles
 * @param categories categories of articles
 * @param paymentMethods tenders; a purchase paid with one of them earns nothing at all
 * @param channels channels; a purchase made in one of them earns nothing at all
 */
public record Exclusions(Set<String> skus, Set<String> categories, Set<String> paymentMethods, Set<Channel> channels) {
    /** Nothing excluded. */
    public static final Exclusions NONE = new Exclusions(Set.of(), Set.of(), Set.of(), Set.of());

    /** Takes its own copies. */
    public Exclusions {
        skus = Set.copyOf(skus);
        categories = Set.copyOf(categories);
        paymentMethods = Set.copyOf(paymentMethods);
        channels = Set.copyOf(channels);
    }

    /** Why a line earns nothing; absent if it does earn. */
    Basis.@Nullable Exclusion of(Line line) {
        if (skus.contains(line.sku())) {
            return new Basis.Exclusion(MissCode.EXCLUDED_SKU, line.sku());
        }
        String category = line.category();
        return category != null && categories.contains(category)
                ? new Basis.Exclusion(MissCode.EXCLUDED_CATEGORY, category)
                : null;
    }

    /** Why a purchase earns nothing at all, whatever was bought; absent if it may. */
    @Nullable
    Miss of(Purchase purchase) {
        Basket basket = purchase.basket();
        String tender = basket.paymentMethod();
        if (tender != null && paymentMethods.contains(tender)) {
            return new Miss(BaseRule.ID, MissCode.EXCLUDED_TENDER, tender, basket.total());
        }
        return channels.contains(purchase.channel())
                ? new Miss(
                        BaseRule.ID,
                        MissCode.EXCLUDED_CHANNEL,
                        purchase.channel().name(),
                        basket.total())
                : null;
    }
}
