package io.cumul.core.program;

import io.cumul.core.account.Channel;
import java.util.Set;

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
}
