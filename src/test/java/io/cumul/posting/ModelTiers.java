package io.cumul.posting;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The tiers of a random program as the model reads them. */
final class ModelTiers {
    /**
     * A tier.
     *
     * @param expiry of points earned in it; empty for the program's own
     */
    record Level(String id, long threshold, BigDecimal factor, String expiry) {}

    private static final Level NONE = new Level("", 0, BigDecimal.ONE, "");

    private final List<Level> levels = new ArrayList<>();
    private final boolean lifetime;
    private final int months;
    final boolean oneStep;
    final int grace;

    /**
     * Tiers in words, as the fixture {@code TierText} has them.
     *
     * @param text empty for no tiers
     * @param expiries one for each level
     */
    ModelTiers(String text, List<String> expiries) {
        String[] parts = text.split(": ", -1);
        String[] rules = parts[0].split(" ", -1);
        lifetime = rules[0].equals("lifetime");
        months = rules[0].startsWith("rolling") ? Integer.parseInt(rules[0].substring(7)) : 0;
        oneStep = text.contains("ONE_STEP");
        grace = text.isEmpty() ? 0 : Integer.parseInt(rules[2]);
        String[] tiers = text.isEmpty() ? new String[0] : parts[1].split(", ", -1);
        for (int i = 0; i < tiers.length; i++) {
            String[] words = tiers[i].split(" ", -1);
            BigDecimal factor = words.length > 2 ? new BigDecimal(words[2].substring(1)) : BigDecimal.ONE;
            levels.add(new Level(words[0], Long.parseLong(words[1]), factor, expiries.get(i)));
        }
    }

    boolean none() {
        return levels.isEmpty();
    }

    int top() {
        return levels.size() - 1;
    }

    boolean lasting() {
        return lifetime;
    }

    Level level(int place) {
        return none() ? NONE : levels.get(place);
    }

    /** The place of the highest tier for which the points are enough. */
    int reached(long points) {
        int place = 0;
        for (int i = 1; i < levels.size(); i++) {
            place = points >= levels.get(i).threshold ? i : place;
        }
        return place;
    }

    /** Whether a period ends with the month before this one, so that it is seen who kept the tier. */
    boolean begins(YearMonth month) {
        return !lifetime && (months > 0 || month.getMonthValue() == 1);
    }

    /** Points that count in the period which a month belongs to, or ends. */
    long counted(Map<YearMonth, Long> earned, YearMonth month) {
        long sum = 0;
        for (Map.Entry<YearMonth, Long> points : earned.entrySet()) {
            sum += within(points.getKey(), month) ? points.getValue() : 0;
        }
        return sum;
    }

    /** Whether a month belongs to the period of another, and is not after it. */
    boolean within(YearMonth one, YearMonth month) {
        if (lifetime) {
            return true;
        }
        boolean begun = months > 0 ? one.isAfter(month.minusMonths(months)) : one.getYear() == month.getYear();
        return begun && !one.isAfter(month);
    }

    /** The last month of the period before that of a month. */
    YearMonth before(YearMonth month) {
        return months > 0 ? month.minusMonths(1) : YearMonth.of(month.getYear() - 1, 12);
    }
}
