package io.cumul.core.program.tier;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The period over which qualifying points are counted. */
public sealed interface TierWindow {
    /** First month of the period that a month belongs to or ends. */
    YearMonth first(YearMonth month);

    /** First month after the period that a month belongs to, at whose start tiers are reviewed; absent if never. */
    @Nullable
    YearMonth next(YearMonth month);

    /** Last month of the period that ended before that of a month; absent if none ever ends. */
    @Nullable
    YearMonth ended(YearMonth month);

    /** January to December. */
    record CalendarYear() implements TierWindow {
        @Override
        public YearMonth first(YearMonth month) {
            return month.withMonth(1);
        }

        @Override
        public YearMonth next(YearMonth month) {
            return month.withMonth(1).plusYears(1);
        }

        @Override
        public YearMonth ended(YearMonth month) {
            return month.withMonth(1).minusMonths(1);
        }
    }

    /**
     * The current month and those before it.
     *
     * @param months how many in all, 1 to {@value #MAX_MONTHS}
     */
    record RollingMonths(int months) implements TierWindow {
        /** The longest period: three years. */
        public static final int MAX_MONTHS = 36;

        /**
         * @throws IllegalArgumentException if the months are not in range
         */
        public RollingMonths {
            if (months < 1 || months > MAX_MONTHS) {
                throw new IllegalArgumentException("no number of months: " + months);
            }
        }

        @Override
        public YearMonth first(YearMonth month) {
            return month.minusMonths(months - 1L);
        }

        @Override
        public YearMonth next(YearMonth month) {
            return month.plusMonths(1);
        }

        @Override
        public YearMonth ended(YearMonth month) {
            return month.minusMonths(1);
        }
    }

    /** Since enrolment: nothing is ever lost. */
    record Lifetime() implements TierWindow {
        @Override
        public YearMonth first(YearMonth month) {
            return YearMonth.of(1, 1);
        }

        @Override
        public @Nullable YearMonth next(YearMonth month) {
            return null;
        }

        @Override
        public @Nullable YearMonth ended(YearMonth month) {
            return null;
        }
    }
}
