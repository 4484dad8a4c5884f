package io.cumul.program;

import io.cumul.core.program.campaign.Times;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/** Reads when a campaign runs. */
final class TimesReader {
    private TimesReader() {}

    /** The keys {@code from}, {@code until}, {@code weekdays} and {@code hours} of a campaign. */
    static Times read(Section campaign) {
        LocalDateTime from = campaign.maybe("from", Forms::start);
        LocalDateTime until = campaign.maybe("until", Forms::end);
        Set<DayOfWeek> weekdays = campaign.list("weekdays", Limits.NAMES, Forms.name(DayOfWeek.class));
        Section hours = campaign.allow("hours");
        LocalTime hoursFrom = null;
        LocalTime hoursUntil = null;
        if (campaign.has("hours")) {
            hoursFrom = hours.need("from", LocalTime.MIN, Forms::time);
            hoursUntil = hours.need("until", LocalTime.NOON, Forms::time);
            hours.close();
        }
        Times times = new Times(from, until, weekdays, hoursFrom, hoursUntil);
        check(campaign, hours, times);
        return times;
    }

    private static void check(Section campaign, Section hours, Times times) {
        LocalDateTime from = times.from();
        LocalDateTime until = times.until();
        if (times.hoursFrom() != null && times.hoursFrom().equals(times.hoursUntil())) {
            hours.fault("begin and end at the same time; for whole days, leave hours out.");
        }
        if (from != null && until != null && !until.isAfter(from)) {
            campaign.fault("until", "is not after from.");
        } else if (from != null && until != null && noSuchDay(from, until, times)) {
            campaign.fault(
                    "weekdays",
                    "has no day from " + from.toLocalDate() + " to "
                            + until.minusNanos(1).toLocalDate() + ".");
        }
    }

    /** Whether none of the weekdays comes in that time; the hours after midnight belong to the day before. */
    private static boolean noSuchDay(LocalDateTime from, LocalDateTime until, Times times) {
        boolean pastMidnight = times.hoursFrom() != null
                && times.hoursUntil() != null
                && times.hoursUntil().isBefore(times.hoursFrom());
        LocalDate first = from.toLocalDate().minusDays(pastMidnight ? 1 : 0);
        LocalDate week = first.plusDays(DayOfWeek.values().length);
        LocalDate last = until.minusNanos(1).toLocalDate().plusDays(1);
        return !times.weekdays().isEmpty()
                && first.datesUntil(last.isBefore(week) ? last : week)
                        .noneMatch(day -> times.weekdays().contains(day.getDayOfWeek()));
    }
}
