package io.cumul.core.program.campaign;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Days around a yearly date, such as a birthday; 29 February is 28 February in years without it.
 *
 * @param daysBefore local days before it, 0 to 180
 * @param daysAfter local days after it, 0 to 180
 */
public record DayWindow(int daysBefore, int daysAfter) {
    /** The most days to either side. */
    public static final int MOST_DAYS = 180;

    /**
     * @throws IllegalArgumentException if the days are not in range
     */
    public DayWindow {
        if (daysBefore < 0 || daysBefore > MOST_DAYS || daysAfter < 0 || daysAfter > MOST_DAYS) {
            throw new IllegalArgumentException("no window: " + daysBefore + " before, " + daysAfter + " after");
        }
    }

    /**
     * Whether a day is near the yearly date.
     *
     * @param date the yearly date
     * @param firstYear the first year whose date counts
     */
    boolean near(LocalDate day, MonthDay date, int firstYear) {
        for (int year = Math.max(firstYear, day.getYear() - 1); year <= day.getYear() + 1; year++) {
            LocalDate on = date.atYear(year);
            if (!day.isBefore(on.minusDays(daysBefore)) && !day.isAfter(on.plusDays(daysAfter))) {
                return true;
            }
        }
        return false;
    }
}
