package io.cumul.core.program;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** To the end of which period a life of months is rounded up. */
public enum RoundTo {
    /** The local day. */
    END_OF_DAY,
    /** The calendar month. */
    END_OF_MONTH,
    /** The calendar quarter. */
    END_OF_QUARTER,
    /** The calendar year. */
    END_OF_YEAR;

    private static final int MONTHS_OF_QUARTER = 3;

    /** The first day after the period that a day belongs to. */
    public LocalDate after(LocalDate day) {
        return switch (this) {
            case END_OF_DAY -> day.plusDays(1);
            case END_OF_MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
            case END_OF_QUARTER ->
                day.withDayOfMonth(1).plusMonths(MONTHS_OF_QUARTER - (day.getMonthValue() - 1L) % MONTHS_OF_QUARTER);
            case END_OF_YEAR -> day.with(TemporalAdjusters.firstDayOfNextYear());
        };
    }
}
