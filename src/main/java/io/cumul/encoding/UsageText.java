package io.cumul.encoding;

import io.cumul.core.account.Usage;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What had been used up of limits when a purchase was judged, as the row of the purchase holds it: words as {@link StandingText}
 * has them, joined by spaces; empty for nothing.
 */
public final class UsageText {
    private UsageText() {}

    /** Writes what was used up. */
    public static String write(Usage usage) {
        return usage.list().isEmpty()
                ? ""
                : usage.list().stream().map(StandingText::use).collect(Collectors.joining(" "));
    }

    /**
     * Reads what was used up.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Usage read(String text) {
        return text.isEmpty()
                ? Usage.NONE
                : new Usage(Arrays.stream(text.split(" ", -1))
                        .map(StandingText::use)
                        .toList());
    }
}
