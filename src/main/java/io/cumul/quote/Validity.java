package io.cumul.quote;

import io.cumul.core.program.Program;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.campaign.Campaign;
import io.cumul.core.program.campaign.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Until when a quote stands as far as time alone goes: the next edge of anything that rules look at the clock for. */
final class Validity {
    /** The longest: what others do (a budget that runs out, a purchase elsewhere) is not foreseen. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private final Instant now;
    private final ZoneId zone;
    private final List<Instant> edges = new ArrayList<>();

    private Validity(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /**
     * The first instant at which something may be otherwise.
     *
     * @param nextChangeAt the next instant at which time alone changes the account; absent if there is none
     */
    static Instant until(Instant now, @Nullable Instant nextChangeAt, Program program) {
        Ruleset inForce = program.inForce(now);
        Validity validity = new Validity(now, inForce.zone());
        validity.edges.add(now.plus(LONGEST));
        validity.add(nextChangeAt);
        program.versions().forEach(version -> validity.add(version.activeFrom()));
        // Weekdays, caps by the day, birthdays: what is told by the day may change with it.
        LocalDate today = LocalDate.ofInstant(now, inForce.zone());
        validity.add(today.plusDays(1).atStartOfDay());
        inForce.campaigns().stream().map(Campaign::times).forEach(times -> validity.add(times, today));
        return Collections.min(validity.edges);
    }

    private void add(Times times, LocalDate today) {
        add(times.begins(zone));
        add(times.ends(zone));
        for (LocalTime edge : new @Nullable LocalTime[] {times.hoursFrom(), times.hoursUntil()}) {
            add(edge == null ? null : today.atTime(edge));
        }
    }

    private void add(@Nullable LocalDateTime local) {
        add(local == null ? null : local.atZone(zone).toInstant());
    }

    private void add(@Nullable Instant edge) {
        if (edge != null && edge.isAfter(now)) {
            edges.add(edge);
        }
    }
}
