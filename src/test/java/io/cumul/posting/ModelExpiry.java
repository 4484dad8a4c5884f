package io.cumul.posting;

import io.cumul.core.program.Expiry;
import io.cumul.core.program.RoundTo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Policies of expiry in words that core and model each make their own sense of: {@code never}, {@code months 3 END_OF_MONTH},
 * {@code yearly --02-29} or {@code inactivity 6}.
 */
final class ModelExpiry {
    private ModelExpiry() {}

    /** The policy, as the core has it. */
    static Expiry policy(String text) {
        String[] words = text.split(" ", -1);
        return switch (words[0]) {
            case "months" -> new Expiry.Rolling(Integer.parseInt(words[1]), RoundTo.valueOf(words[2]));
            case "yearly" -> new Expiry.Yearly(MonthDay.parse(words[1]));
            case "inactivity" -> new Expiry.Inactivity(Integer.parseInt(words[1]));
            default -> new Expiry.Never();
        };
    }

    /** Whether an activity lets all points live anew. */
    static boolean byInactivity(String text) {
        return text.startsWith("inactivity");
    }

    /** The first instant at which points credited now are gone; absent if they never are. */
    static @Nullable Instant gone(String text, Instant now, ZoneId zone) {
        String[] words = text.split(" ", -1);
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate last = switch (words[0]) {
            case "months" -> lastDayOf(words[2], later(today, Integer.parseInt(words[1])));
            case "yearly" -> nextLike(today, words[1]);
            case "inactivity" -> later(today, Integer.parseInt(words[1]));
            default -> null;
        };
        return last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The same day so many months later, or the last one of that month if it has no such day. */
    private static LocalDate later(LocalDate day, int months) {
        YearMonth month = YearMonth.from(day);
        for (int i = 0; i < months; i++) {
            month = month.plusMonths(1);
        }
        return month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth()));
    }

    /** Day by day to the end of whatever it is. */
    private static LocalDate lastDayOf(String period, LocalDate day) {
        LocalDate last = day;
        while (!endsWith(period, last)) {
            last = last.plusDays(1);
        }
        return last;
    }

    private static boolean endsWith(String period, LocalDate day) {
        boolean monthEnds = day.plusDays(1).getDayOfMonth() == 1;
        return switch (period) {
            case "END_OF_DAY" -> true;
            case "END_OF_MONTH" -> monthEnds;
            case "END_OF_QUARTER" -> monthEnds && day.getMonthValue() % 3 == 0;
            default -> monthEnds && day.getMonthValue() == 12;
        };
    }

    private static LocalDate nextLike(LocalDate today, String monthAndDay) {
        LocalDate day = today;
        while (!falls(monthAndDay, day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Whether a yearly date falls on a day: 29 February does on the 28th if there is no 29th. */
    static boolean falls(String monthAndDay, LocalDate day) {
        String text = day.toString().substring(5);
        boolean eve = monthAndDay.equals("--02-29") && text.equals("02-28") && !day.isLeapYear();
        return monthAndDay.equals("--" + text) || eve;
    }
}
