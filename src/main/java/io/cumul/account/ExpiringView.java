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
 * Points that run out on a day.
 *
 * @param on the last day on which they can be spent, in the program's time zone
 * @param points how many, 1 or more
 */
@Schema(name = "Expiring")
record ExpiringView(LocalDate on, long points) {
    /** The schedule of everything that runs out, pending points included, soonest first. */
    static List<ExpiringView> of(Lots lots, ZoneId zone) {
        SequencedMap<LocalDate, Long> byDay = new TreeMap<>();
        for (Lot lot : lots.list()) {
            Instant expiresAt = lot.expiresAt();
            if (expiresAt != null) {
                byDay.merge(lastDay(expiresAt, zone), lot.points(), Math::addExact);
            }
        }
        return byDay.entrySet().stream()
                .map(day -> new ExpiringView(day.getKey(), day.getValue()))
                .toList();
    }

    private static LocalDate lastDay(Instant expiresAt, ZoneId zone) {
        return LocalDate.ofInstant(expiresAt.minusNanos(1), zone);
    }
}
