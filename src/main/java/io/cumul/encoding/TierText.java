package io.cumul.encoding;

import io.cumul.core.account.TierStatus;
import org.jspecify.annotations.Nullable;

/**
 * A member's tier as an entry tells it, as a compact text: the tier, the microsecond since which it is had, qualifying points,
 * points to the next tier and points to keep this one, {@code -} where there are none: {@code gold 1798761600000000 1200 300 -}.
 */
public final class TierText {
    private static final String NONE = "-";

    private TierText() {}

    /** Writes a tier. */
    public static String write(TierStatus tier) {
        return new Words()
                .put(Words.escape(tier.id()))
                .put(Times.micros(tier.since()))
                .put(tier.qualifyingPoints())
                .put(tier.toNextTier() == null ? NONE : tier.toNextTier().toString())
                .put(tier.toKeepTier() == null ? NONE : tier.toKeepTier().toString())
                .text();
    }

    /**
     * Reads a tier.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static TierStatus read(String text) {
        Words words = new Words(text);
        TierStatus tier = new TierStatus(
                Words.unescape(words.next()),
                Times.instant(words.number()),
                words.number(),
                points(words.next()),
                points(words.next()));
        words.end();
        return tier;
    }

    private static @Nullable Long points(String word) {
        return word.equals(NONE) ? null : (Long) Words.number(word, 0, word.length());
    }
}
