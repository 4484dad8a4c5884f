package io.cumul.account;

import io.cumul.core.account.Lot;
import io.cumul.core.account.Lots;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Pending points that can be spent from a day on.
 *
 * @param on the first day, in the program's time zone
 * @param points how many, 1 or more
 */
@Schema(name = "Maturing")
record MaturingView(LocalDate on, long points) {
    /** The schedule of all pending points, soonest first. */
    static List<MaturingView> of(Lots lots, ZoneId zone) {
        SequencedMap<LocalDate, Long> byDay = new TreeMap<>();
        for (Lot lot : lots.list()) {
            Instant availableFrom = lot.availableFrom();
            if (availableFrom != null) {
                byDay.merge(LocalDate.ofInstant(availableFrom, zone), lot.points(), Math::addExact);
            }
        }
        return byDay.entrySet().stream()
                .map(day -> new MaturingView(day.getKey(), day.getValue()))
                .toList();
    }
}
