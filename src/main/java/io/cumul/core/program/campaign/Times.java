package io.cumul.core.program.campaign;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a campaign runs, in the program's local time. What is absent does not matter.
 *
 * @param from the first moment
 * @param until the first moment after it
 * @param weekdays on which days of the week; empty for all
 * @param hoursFrom the first moment of the day
 * @param hoursUntil the first moment of the day after it; before {@code hoursFrom} if the hours reach past midnight, and then
 *     those after midnight belong to the day before
 */
public record Times(
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime until,
        Set<DayOfWeek> weekdays,
        @Nullable LocalTime hoursFrom,
        @Nullable LocalTime hoursUntil) {
    /** At any time. */
    public static final Times ANY = new Times(null, null, Set.of(), null, null);

    /** Takes its own copy. */
    public Times {
        weekdays = Set.copyOf(weekdays);
    }

    /** The first instant; absent if it has always run. A time that occurs twice is meant the first time. */
    public @Nullable Instant begins(ZoneId zone) {
        return from == null ? null : first(from, zone);
    }

    /** The first instant after it; absent if it runs for good. */
    public @Nullable Instant ends(ZoneId zone) {
        return until == null ? null : first(until, zone);
    }

    /** Whether weekday and hours fit, whatever the date is. */
    boolean fit(LocalDateTime local) {
        LocalTime opens = hoursFrom == null ? LocalTime.MIDNIGHT : hoursFrom;
        LocalTime closes = hoursUntil == null ? LocalTime.MIDNIGHT : hoursUntil;
        LocalTime time = local.toLocalTime();
        boolean pastMidnight = !closes.isAfter(opens);
        boolean yesterdays = pastMidnight && time.isBefore(closes);
        boolean hours = yesterdays || (!time.isBefore(opens) && (pastMidnight || time.isBefore(closes)));
        LocalDateTime belongsTo = yesterdays ? local.minusDays(1) : local;
        return hours && (weekdays.isEmpty() || weekdays.contains(belongsTo.getDayOfWeek()));
    }

    /** A time that a clock put forward skips is the instant of skipping. */
    private static Instant first(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }
}
