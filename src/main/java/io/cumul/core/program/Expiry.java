package io.cumul.core.program;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** When points that are earned now will be gone. A lot keeps the expiry it was given, whatever the policy becomes. */
public sealed interface Expiry {
    /**
     * The first instant at which points earned at {@code earnedAt} are gone: the end of a local day.
     *
     * @return absent if they never expire
     */
    @Nullable
    Instant expiresAt(Instant earnedAt, ZoneId zone);

    /** Points never expire. */
    record Never() implements Expiry {
        @Override
        public @Nullable Instant expiresAt(Instant earnedAt, ZoneId zone) {
            return null;
        }
    }

    /**
     * Points live for a number of months, and then to the end of that month.
     *
     * @param months 1 to {@value #MAX_MONTHS}
     */
    record MonthsToMonthEnd(int months) implements Expiry {
        /** The longest life: a hundred years. */
        public static final int MAX_MONTHS = 1_200;

        /**
         * @throws IllegalArgumentException if the months are not in range
         */
        public MonthsToMonthEnd {
            if (months < 1 || months > MAX_MONTHS) {
                throw new IllegalArgumentException("no number of months: " + months);
            }
        }

        @Override
        public Instant expiresAt(Instant earnedAt, ZoneId zone) {
            LocalDate day = LocalDate.ofInstant(earnedAt, zone).plusMonths(months);
            return day.with(TemporalAdjusters.firstDayOfNextMonth())
                    .atStartOfDay(zone)
                    .toInstant();
        }
    }
}
