package io.cumul.core.program.campaign;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
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
}
