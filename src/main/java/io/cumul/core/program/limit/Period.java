package io.cumul.core.program.limit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** A stretch of local time in which a limit counts. */
public enum Period {
    /** A local day. */
    DAY,
    /** A local calendar month. */
    MONTH,
    /** A local calendar year. */
    YEAR,
    /** From enrolment on: never begins anew. */
    EVER;

    /** First day of the period that a day belongs to; absent for {@link #EVER}. */
    public @Nullable LocalDate from(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.with(TemporalAdjusters.firstDayOfMonth());
            case YEAR -> day.with(TemporalAdjusters.firstDayOfYear());
            case EVER -> null;
        };
    }

    /** The first day after any period that may have begun on a day, whichever it was. */
    public static LocalDate longestUntil(LocalDate from) {
        if (from.getDayOfMonth() > 1) {
            return from.plusDays(1);
        }
        return from.getDayOfYear() > 1 ? from.plusMonths(1) : from.plusYears(1);
    }

    /** First day after the period that began on a day; absent for {@link #EVER}. */
    public @Nullable LocalDate until(LocalDate from) {
        return switch (this) {
            case DAY -> from.plusDays(1);
            case MONTH -> from.plusMonths(1);
            case YEAR -> from.plusYears(1);
            case EVER -> null;
        };
    }

    /** The instant at which the period of a day begins anew; absent for {@link #EVER}. */
    public @Nullable Instant resetsAt(LocalDate day, ZoneId zone) {
        LocalDate from = from(day);
        LocalDate until = from == null ? null : until(from);
        return until == null ? null : until.atStartOfDay(zone).toInstant();
    }
}
