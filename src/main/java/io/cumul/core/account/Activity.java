package io.cumul.core.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a member has bought, as far as rules ask: so that an offer by behaviour is judged from the account's row alone.
 *
 * @param purchases how many purchases were posted
 * @param rewarded how many of them were awarded at least one point
 * @param lastPurchaseAt when the latest one was made
 * @param spentMinor what all of them came to, in minor units of the program's currency
 * @param categories of the categories that a rule asks for, those bought from, most recent first, at most
 *     {@link #MOST_CATEGORIES}
 */
public record Activity(
        long purchases, long rewarded, @Nullable Instant lastPurchaseAt, long spentMinor, List<String> categories) {
    /** How many categories are remembered. */
    public static final int MOST_CATEGORIES = 32;

    /** Nothing bought yet. */
    public static final Activity NONE = new Activity(0, 0, null, 0, List.of());

    /** Takes its own copy. */
    public Activity {
        categories = List.copyOf(categories);
    }

    /**
     * With one more purchase.
     *
     * @param at when it was made, which may be before the latest one
     * @param minor what it came to
     * @param bought the categories of its lines, as far as a rule asks for them
     * @param awarded whether it was awarded at least one point
     */
    public Activity plus(Instant at, long minor, List<String> bought, boolean awarded) {
        Instant last = Stream.of(at, lastPurchaseAt == null ? at : lastPurchaseAt)
                .max(Comparator.naturalOrder())
                .orElse(at);
        long spent = spentMinor > Long.MAX_VALUE - minor ? Long.MAX_VALUE : spentMinor + minor;
        return new Activity(purchases + 1, rewarded + (awarded ? 1 : 0), last, spent, recent(bought));
    }

    private List<String> recent(List<String> bought) {
        return bought.isEmpty()
                ? categories
                : Stream.concat(bought.stream(), categories.stream())
                        .distinct()
                        .limit(MOST_CATEGORIES)
                        .toList();
    }
}
