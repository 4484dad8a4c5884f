package io.cumul.core.program;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When points that are earned now will be gone. A lot keeps the expiry it was given, whatever the policy becomes. */
public sealed interface Expiry {
    /** The longest life in months: a hundred years. */
    int MAX_MONTHS = 1_200;

    /**
     * The first instant at which points earned at {@code earnedAt} are gone: the end of a local day.
     *
     * @return absent if they never expire
     */
    @Nullable
    Instant expiresAt(Instant earnedAt, ZoneId zone);

    /** Whether every qualifying activity lets all points live anew. */
    default boolean extendedByActivity() {
        return false;
    }

    /** Points never expire. */
    record Never() implements Expiry {
        @Override
        public @Nullable Instant expiresAt(Instant earnedAt, ZoneId zone) {
            return null;
        }
    }

    /**
     * Points live until the end of the next such day of a year; 29 February is 28 February in years without it.
     *
     * @param lastDay the last day on which they can be spent
     */
    record Yearly(MonthDay lastDay) implements Expiry {
        @Override
        public Instant expiresAt(Instant earnedAt, ZoneId zone) {
            LocalDate earned = LocalDate.ofInstant(earnedAt, zone);
            LocalDate thisYear = lastDay.atYear(earned.getYear());
            LocalDate last = thisYear.isBefore(earned) ? lastDay.atYear(earned.getYear() + 1) : thisYear;
            return last.plusDays(1).atStartOfDay(zone).toInstant();
        }
    }

    /**
     * Points live for a number of months, and then to the end of that day, month, quarter or year.
     *
     * @param months 1 to {@link #MAX_MONTHS}
     * @param roundTo to which end
     */
    record Rolling(int months, RoundTo roundTo) implements Expiry {
        /**
         * @throws IllegalArgumentException if the months are not in range
         */
        public Rolling {
            requireMonths(months);
        }

        @Override
        public Instant expiresAt(Instant earnedAt, ZoneId zone) {
            LocalDate day = LocalDate.ofInstant(earnedAt, zone).plusMonths(months);
            return roundTo.after(day).atStartOfDay(zone).toInstant();
        }
    }

    /**
     * All points live for a number of months after the latest qualifying activity: an award of at least one point, or a
     * redemption.
     *
     * @param months 1 to {@link #MAX_MONTHS}
     */
    record Inactivity(int months) implements Expiry {
        /**
         * @throws IllegalArgumentException if the months are not in range
         */
        public Inactivity {
            requireMonths(months);
        }

        @Override
        public Instant expiresAt(Instant earnedAt, ZoneId zone) {
            LocalDate day = LocalDate.ofInstant(earnedAt, zone).plusMonths(months);
            return RoundTo.END_OF_DAY.after(day).atStartOfDay(zone).toInstant();
        }

        @Override
        public boolean extendedByActivity() {
            return true;
        }
    }

    private static void requireMonths(int months) {
        if (months < 1 || months > MAX_MONTHS) {
            throw new IllegalArgumentException("no number of months: " + months);
        }
    }
}
