package io.cumul.core.program;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The local days of which something may still come in: each version judges what was done while it was in force, for as long as
 * its own window lets it be late.
 *
 * @param spans what each version may still be asked about, of those that may be
 */
record LateDays(List<Span> spans) {
    /** Long before anything was bought. */
    private static final Instant DAWN = Instant.parse("0001-01-01T00:00:00Z");

    /** Those of a program. */
    static LateDays of(Program program, Instant now) {
        List<Span> spans = new ArrayList<>();
        Instant end = null;
        for (Ruleset version : program.versions().reversed()) {
            // The first version judges whatever was before it, too.
            Instant from = version == program.versions().getFirst() ? DAWN : version.activeFrom();
            Duration window = version.lateEarnWindow();
            Instant late = window == null || now.minus(window).isBefore(from) ? from : now.minus(window);
            if (end == null || late.isBefore(end)) {
                spans.add(new Span(
                        LocalDate.ofInstant(late, version.zone()),
                        end == null ? LocalDate.MAX : LocalDate.ofInstant(end, version.zone())));
            }
            end = from;
        }
        return new LateDays(spans);
    }

    /**
     * Whether any of them is among some days.
     *
     * @param from the first of those
     * @param until the first after them
     */
    boolean meet(LocalDate from, LocalDate until) {
        return spans.stream().anyMatch(span -> !from.isAfter(span.last()) && until.isAfter(span.first()));
    }

    /**
     * Days from a first to a last one.
     *
     * @param first the day on which it begins
     * @param last the day on which it ends, at some time of it
     */
    record Span(LocalDate first, LocalDate last) {}
}
