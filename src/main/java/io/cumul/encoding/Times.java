package io.cumul.encoding;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** Instants, days and months as whole numbers: microseconds since 1970, {@code 20261124} and {@code 202611}. */
final class Times {
    private static final int HUNDRED = 100;
    private static final int NANOS_OF_MICRO = 1_000;
    private static final long MICROS_OF_SECOND = 1_000_000;

    private Times() {}

    /**
     * Microseconds since 1970.
     *
     * @throws IllegalArgumentException if the instant is finer than that
     */
    static long micros(Instant instant) {
        if (instant.getNano() % NANOS_OF_MICRO != 0) {
            throw new IllegalArgumentException("the ledger's time has microseconds: " + instant);
        }
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), MICROS_OF_SECOND), instant.getNano() / NANOS_OF_MICRO);
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, MICROS_OF_SECOND), Math.floorMod(micros, MICROS_OF_SECOND) * NANOS_OF_MICRO);
    }

    static long number(YearMonth month) {
        return month.getYear() * (long) HUNDRED + month.getMonthValue();
    }

    static YearMonth month(long number) {
        try {
            return YearMonth.of(Math.toIntExact(Math.floorDiv(number, HUNDRED)), Math.floorMod(number, HUNDRED));
        } catch (DateTimeException | ArithmeticException none) {
            throw new IllegalArgumentException("no month: " + number, none);
        }
    }

    static long number(LocalDate day) {
        return number(YearMonth.from(day)) * HUNDRED + day.getDayOfMonth();
    }

    static LocalDate day(long number) {
        try {
            return month(Math.floorDiv(number, HUNDRED)).atDay(Math.floorMod(number, HUNDRED));
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("no day: " + number, none);
        }
    }
}
