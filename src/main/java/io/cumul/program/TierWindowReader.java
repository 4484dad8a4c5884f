package io.cumul.program;

import io.cumul.core.program.tier.TierWindow;
import java.util.Map;

/** Reads the {@code window} of the tiers. */
final class TierWindowReader {
    private static final String KEY = "window";
    private static final TierWindow YEAR = new TierWindow.CalendarYear();
    private static final Map<String, TierWindow> WORDS =
            Map.of("CALENDAR_YEAR", YEAR, "LIFETIME", new TierWindow.Lifetime());

    private TierWindowReader() {}

    /** The window that must be there. */
    static TierWindow need(Section tiers) {
        if (tiers.hasText(KEY)) {
            return tiers.need(KEY, YEAR, value -> {
                TierWindow window = WORDS.get(value.textValue());
                if (window == null) {
                    throw new IllegalArgumentException("must be CALENDAR_YEAR or LIFETIME, or a section with months");
                }
                return window;
            });
        }
        Section window = tiers.need(KEY, "CALENDAR_YEAR or LIFETIME or ");
        long months = window.need("months", 1L, Forms.whole(1, TierWindow.RollingMonths.MAX_MONTHS));
        window.close();
        return new TierWindow.RollingMonths(Math.toIntExact(months));
    }
}
